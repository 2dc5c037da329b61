import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { expect } from 'vitest'

import { buildApp } from '../src/app.ts'
import * as schema from '../src/db/schema/index.ts'
import { seedPlan, test, testClock } from './support/index.ts'

const small = { commitments: [{ activities: [{ progress: 20 }] }] }
const large = {
  ordinal: 2,
  commitments: Array.from({ length: 12 }, () => ({
    activities: Array.from({ length: 9 }, () => ({ progress: 20 })),
  })),
}

test('a list takes the same few statements for a small plan and a large one', async ({
  database,
  pool,
}) => {
  const [little, much] = [await seedPlan(pool, small), await seedPlan(pool, large)]
  const statements: string[] = []
  const logger = { logQuery: (sql: string) => statements.push(sql) }
  const watched = new Pool({ connectionString: database.runtimeUrl })
  const app = await buildApp({
    db: drizzle(watched, { schema, casing: 'snake_case', logger }),
    clock: testClock,
    instance: { timeZone: 'UTC', demonstrationDay: null },
  })
  const cost = async (path: string) => {
    statements.length = 0
    expect((await app.inject(`/api/v1${path}`)).statusCode, path).toBe(200)
    return statements.length
  }
  const paths = ({ id, commitments: [first] }: typeof little) => [
    `/plans/${id}`,
    `/plans/${id}/progress`,
    `/plans/${id}/commitments?limit=200`,
    `/commitments/${first?.id}`,
    `/commitments/${first?.id}/progress`,
    `/commitments/${first?.id}/activities`,
  ]

  const counts: number[] = []
  for (const [index, path] of paths(little).entries()) {
    counts.push(await cost(path))
    expect(await cost(paths(much)[index] ?? ''), path).toBe(counts[index])
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(10)
  expect(Math.min(...counts)).toBeGreaterThan(0)
  await app.close()
  await watched.end()
})
