import { drizzle } from 'drizzle-orm/node-postgres'
import type { InjectOptions } from 'fastify'
import { Pool } from 'pg'

import { buildApp } from '../../src/app.ts'
import { type Clock, clockIn } from '../../src/clock.ts'
import * as schema from '../../src/db/schema/index.ts'
import { testSecret } from './test.ts'

export interface Statement {
  text: string
  values: unknown[]
}

export type WatchedApp = Awaited<ReturnType<typeof startWatchedApp>>

/** An app that tells the very statements by which it answers. */
export async function startWatchedApp(
  databaseUrl: string,
  clock: Clock = clockIn('UTC', '2023-03-29'),
) {
  const said: Statement[] = []
  const logger = { logQuery: (text: string, values: unknown[]) => said.push({ text, values }) }
  const pool = new Pool({ connectionString: databaseUrl })
  pool.on('error', () => undefined)
  const app = await buildApp({
    db: drizzle(pool, { schema, casing: 'snake_case', logger }),
    clock,
    secret: testSecret,
    instance: { timeZone: 'UTC', demonstrationDay: '2023-03-29' },
  })

  return {
    /** What a request is answered with, and by which statements, begin and commit among them. */
    async ask(request: InjectOptions) {
      said.length = 0
      const { statusCode, body } = await app.inject(request)
      if (statusCode >= 300) throw new Error(`${request.url}: ${statusCode} ${body}`)
      return { answer: body === '' ? null : JSON.parse(body), statements: [...said] }
    },
    async close() {
      await app.close()
      await pool.end()
    },
  }
}
