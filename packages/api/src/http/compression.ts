import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Below one network packet there is nothing to win. */
const smallest = 1_400

/** Compresses answers for whoever accepts it. Bodies are taken as they come: a small one may not unfold. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: smallest,
    globalDecompression: false,
  })
}
