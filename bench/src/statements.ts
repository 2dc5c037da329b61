import { buildApp } from '@iltizam/api/src/app'
import { clockIn } from '@iltizam/api/src/clock'
import * as schema from '@iltizam/api/src/db/schema/index'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

export interface Statement {
  /** Prepared once for each session. */
  name: string
  text: string
  values: unknown[]
}

/** The very statements that an answer is made of, in their order, within its transaction. */
export async function statementsOf(databaseUrl: string, path: string): Promise<Statement[]> {
  const statements: Statement[] = []
  const logger = {
    logQuery: (text: string, values: unknown[]) => {
      statements.push({ name: `${path}#${statements.length}`, text, values })
    },
  }
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  const app = await buildApp({
    db: drizzle(pool, { schema, casing: 'snake_case', logger }),
    clock: clockIn('UTC', '2023-03-29'),
    instance: { timeZone: 'UTC', demonstrationDay: '2023-03-29' },
  })
  const { statusCode } = await app.inject(`/api/v1${path}`)
  await app.close()
  await pool.end()
  // Its transaction's begin and commit are not its own, and each run has them anyway.
  const own = statements.filter(({ text }) => !/^(begin|commit)/i.test(text))
  if (statusCode !== 200 || own.length === 0) throw new Error(`${path}: ${statusCode}`)
  return own
}
