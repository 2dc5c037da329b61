import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance } from 'fastify'

/**
 * Tells an address that exists under another method from one that does not. Notes the routes from
 * now on; the answer, called once all are there, takes up the methods that they leave.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<string>>()
  let isNoting = true
  app.addHook('onRoute', ({ routePath, method }) => {
    if (!isNoting) return
    const methods = methodsOf.get(routePath) ?? new Set()
    methodsOf.set(routePath, methods)
    for (const one of [method].flat()) methods.add(one)
  })

  return () => {
    isNoting = false
    for (const [url, allowed] of methodsOf)
      app.route({
        url,
        method: app.supportedMethods.filter((method) => !allowed.has(method)),
        schema: { hide: true },
        // Before the body is read: its faults are of no interest here.
        onRequest: async (_request, reply) => {
          reply.header('allow', [...allowed].join(', '))
          throw new Problem('method-not-allowed')
        },
        handler: () => undefined,
      })
  }
}
