import { mayCall, type OperationId, PERMISSIONS } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifySchema {
    /** The row of the permission table, as OpenAPI prints it. */
    'x-roles'?: readonly string[]
  }
}

/**
 * Deny by default: an operation without a row in the table stops the start, and each call is
 * checked before its handler. Nobody signs in yet, so everybody holds `public` alone.
 */
export function checkPermissions(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const operation = operationOf(route)
    if (operation === undefined) return
    if (!(operation in PERMISSIONS))
      throw new Error(`${route.url} has no row in the permission table (operation ${operation})`)
    const id = operation as OperationId
    route.schema = { ...route.schema, 'x-roles': PERMISSIONS[id] }
    const before = [route.preHandler ?? []].flat()
    route.preHandler = [
      async () => {
        if (!mayCall(id, ['public'])) throw new Problem('not-found')
      },
      ...before,
    ]
  })
}

function operationOf({ schema, url }: RouteOptions): string | undefined {
  const { operationId, hide } = schema ?? {}
  if (operationId !== undefined || hide) return operationId
  throw new Error(`${url} names no operation`)
}
