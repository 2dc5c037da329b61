import type { Server } from 'node:http'
import { type FastifyHttpOptions, LogController } from 'fastify'
import { v7 as uuidv7 } from 'uuid'

import { answerUnrouted } from './problems.ts'
import { buildSerializer } from './serializers.ts'
import { refuseUnparsed } from './unparsed-requests.ts'

const second = 1_000

/** How the server listens. Fastify's own limits are none: one slow client could hold us for ever. */
export const serverOptions = (isSecure = false) =>
  ({
    genReqId: () => uuidv7(),
    schemaController: { compilersFactory: { buildSerializer } },
    // Ours says the same in one line, without what may be secret.
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    bodyLimit: 1024 * 1024,
    requestTimeout: 60 * second,
    connectionTimeout: 120 * second,
    keepAliveTimeout: 72 * second,
    http: { headersTimeout: 20 * second, maxHeaderSize: 16 * 1024 },
    // While it stops it answers what still arrives, and closes the connection.
    return503OnClosing: false,
    frameworkErrors: answerUnrouted(isSecure),
    clientErrorHandler: refuseUnparsed(isSecure),
  }) satisfies FastifyHttpOptions<Server>

/** Whose word is taken on who is calling: so many proxies before us, or those at these addresses. */
export function trustedProxies(proxies: number | string[]) {
  if (typeof proxies !== 'number') return proxies
  return (_address: string, hop: number) => hop < proxies
}
