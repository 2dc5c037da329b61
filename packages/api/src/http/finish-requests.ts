import type { FastifyInstance } from 'fastify'

/** Takes no more requests and answers those it has; a client that is too slow for that is left. */
export async function finishRequests(app: FastifyInstance, patience = 5_000): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), patience)
  await app.close()
  clearTimeout(late)
}
