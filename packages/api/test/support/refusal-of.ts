import type { InjectOptions } from 'fastify'
import { expect } from 'vitest'

import type { Db } from '../../src/db/connect.ts'
import { stateOf } from './state-of.ts'
import type { buildTestApp } from './test.ts'

interface On {
  app: Awaited<ReturnType<typeof buildTestApp>>
  db: Db
}

/** The problem with which a request is refused; sees that it changed nothing. */
export async function refusalOf({ app, db }: On, request: InjectOptions) {
  const before = await stateOf(db)
  const answer = await app.inject(request)
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400)
  expect(await stateOf(db), answer.body).toBe(before)
  return answer.json()
}
