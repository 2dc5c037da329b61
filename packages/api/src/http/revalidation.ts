import etag from '@fastify/etag'
import type { FastifyInstance } from 'fastify'

/** An answer may be kept and is asked for again each time: 304 where it has not changed. */
export async function letAnswersBeKept(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
  })
  // Weak: compressed or not, it is the same answer.
  await app.register(etag, { weak: true })
}
