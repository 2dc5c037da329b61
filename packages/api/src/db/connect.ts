import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { type Client, Pool } from 'pg'

import * as schema from './schema/index.ts'

/** A pool or an open transaction: a repository takes either and cannot tell which. */
export type Db = PgDatabase<NodePgQueryResultHKT, typeof schema>

export interface Connection {
  db: Db
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Sessions at once; the server's limit is shared by every replica. */
  max?: number
  /** In milliseconds: who gets no session by then is told that the database is unavailable. */
  patience?: number
  /** In milliseconds: longer than any statement of ours takes. None may hold a session for ever. */
  longest?: number
  /** Hears of a session that ended unasked. The next query opens another. */
  onLostSession?: (error: Error) => void
}

/** A pool of sessions, opened as they are needed: this asks nothing of the server yet. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const { max = 10, patience = 5_000, longest = 15_000, onLostSession = () => undefined } = options
  const pool = new Pool({
    connectionString: url,
    application_name: 'iltizam',
    max,
    connectionTimeoutMillis: patience,
    statement_timeout: longest,
    // A server that is gone without a word, or stands still, does not even end a statement.
    query_timeout: longest + patience,
    keepAlive: true,
  })
  // Without a listener a server that dies takes the program along: the pool hears of idle
  // sessions only, and one in a transaction speaks for itself.
  pool.on('error', onLostSession)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: dbOn(pool), close: () => pool.end() }
}

/** What repositories take, on a session that somebody else opens and closes. */
export const dbOn = (client: Pool | Client): Db => drizzle(client, { schema, casing: 'snake_case' })
