import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EXPORT_FILE } from '@iltizam/shared/audit-export'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { callerRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import type { InstanceSecret } from '../../secrets/instance-secret.ts'
import { signingKey } from '../../secrets/signing-key.ts'
import { exportTrailFor } from './export-trail.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import { AuditCheckpointListQuery, AuditCheckpointPage, AuditExport } from './schema.ts'

interface AuditChainOptions {
  db: Db
  clock: Clock
  secret: InstanceSecret
}

export const auditChainRoutes: FastifyPluginAsyncTypebox<AuditChainOptions> = async (
  app,
  { db, clock, secret },
) => {
  const { publicKey } = signingKey(secret.derive('audit-checkpoint'))

  app.get(
    '/audit-events/export',
    {
      schema: {
        operationId: 'exportAuditEvents',
        tags: ['audit-chain'],
        summary: 'The whole trail, for whoever wants to verify it',
        produces: ['application/x-ndjson'],
        response: {
          200: ref(AuditExport),
          ...problems('validation-failed', ...callerRefusals),
        },
      },
    },
    async (request, reply) => {
      const lines = await exportTrailFor(db, authorOf(request, clock), publicKey)
      reply.type('application/x-ndjson; charset=utf-8')
      reply.header('Content-Disposition', `attachment; filename="${EXPORT_FILE}"`)
      return reply.send(Readable.from(lines))
    },
  )

  app.get(
    '/audit-checkpoints',
    {
      schema: {
        operationId: 'listAuditCheckpoints',
        tags: ['audit-chain'],
        summary: 'Where the trail stood, signed: keep one, and no cut of the trail escapes you',
        querystring: AuditCheckpointListQuery,
        response: {
          200: ref(AuditCheckpointPage),
          ...problems('validation-failed', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) => ({ ...(await readCheckpoints(db, query)), publicKey }),
  )
}
