import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Who shows a key and no cookie: no browser adds a key by itself, whatever page asks it to. */
const showsKeyAlone = ({ headers }: FastifyRequest) =>
  headers.authorization !== undefined && headers.cookie === undefined

/**
 * A page of another site may not change anything with our user's cookie. Browsers say where a
 * request comes from, and no script can make them lie; programs have no cookie and say nothing.
 */
export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string | undefined): void {
  const ownHost = publicUrl && new URL(publicUrl).host
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || showsKeyAlone(request) || isOwn(request, ownHost)) return
    throw new Problem('foreign-origin')
  })
}

function isOwn({ headers, host }: FastifyRequest, ownHost: string | undefined): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin === undefined) return true
  const origin = URL.canParse(headers.origin) ? new URL(headers.origin).host : null
  return origin !== null && (origin === host || origin === ownHost)
}
