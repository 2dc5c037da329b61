import { READINGS, type Reading } from '@iltizam/shared/readings'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Which page of it, in which language, and with which readings of others, is no other question. */
const HOW_IT_IS_SHOWN = new Set(['cursor', 'limit', 'language', 'readings'])

/**
 * What auditors read beyond the public is traced: after it was read and before it is sent, so that a
 * refusal leaves nothing, and nobody is shown what could not be traced.
 */
export function traceReadings(
  app: FastifyInstance,
  trace: (request: FastifyRequest, reading: Reading) => Promise<void>,
): void {
  app.addHook('onRoute', (route) => {
    const operation = READINGS.find((id) => id === route.schema?.operationId)
    if (operation === undefined) return
    const traced = async (
      request: FastifyRequest,
      { statusCode }: { statusCode: number },
      payload: unknown,
    ) => {
      if (statusCode < 300 && request.caller.roles.includes('auditor'))
        await trace(request, { operation, asked: askedBy(request) })
      return payload
    }
    route.preSerialization = [traced, ...[route.preSerialization ?? []].flat()]
  })
}

function askedBy({ params, query }: FastifyRequest): Reading['asked'] {
  const asked = Object.entries({ ...(params as object), ...(query as object) })
  return Object.fromEntries(asked.filter(([name]) => !HOW_IT_IS_SHOWN.has(name)))
}
