import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import Fastify from 'fastify'
import { expect, it } from 'vitest'

import { checkPermissions } from './permissions.ts'

function app() {
  const app = Fastify()
  checkPermissions(app, {
    cookie: { name: '', read: () => undefined, set: () => undefined, clear: () => undefined },
    identify: async () => PUBLIC_CALLER,
    identifySystem: async () => ({
      caller: PUBLIC_CALLER,
      allowance: { limit: 1, remaining: 0, isOver: false, resetsIn: 60 },
    }),
  })
  return app
}
const handler = async () => 'done'

it('does not start with an operation that the table does not know', () => {
  const schema = { operationId: 'eraseEverything' }
  expect(() => app().get('/everything', { schema }, handler)).toThrow(/eraseEverything/)
})

it('does not start with a route that names no operation', () => {
  expect(() => app().get('/everything', handler)).toThrow(/names no operation/)
})

it('prints the row of the table on the operation', async () => {
  const api = app()
  const seen: unknown[] = []
  api.addHook('onRoute', ({ schema }) => void seen.push(schema?.['x-roles']))
  api.get('/plans', { schema: { operationId: 'listPlans' } }, handler)
  expect(seen[0]).toEqual(['public'])
})

it('lets everybody call what is public', async () => {
  const api = app()
  api.get('/plans', { schema: { operationId: 'listPlans' } }, handler)
  expect((await api.inject('/plans')).body).toBe('done')
})
