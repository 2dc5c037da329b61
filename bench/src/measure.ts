import autocannon from 'autocannon'
import type { Pool } from 'pg'

import type { Statement } from './statements.ts'

const clients = 10

/** Answers per second of an address, by clients that ask one after the other. */
export async function answersPerSecond(url: string, seconds: number): Promise<number> {
  const { non2xx, errors, requests } = await autocannon({
    url,
    connections: clients,
    duration: seconds,
  })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`)
  return requests.average
}

/** The same for the statements behind it, prepared, straight through the driver. */
export async function statementRunsPerSecond(
  pool: Pool,
  statements: readonly Statement[],
  seconds: number,
): Promise<number> {
  const since = performance.now()
  const until = since + seconds * 1_000
  let runs = 0
  const client = async () => {
    while (performance.now() < until) {
      const session = await pool.connect()
      await session.query('begin isolation level repeatable read read only')
      for (const statement of statements) await session.query(statement)
      await session.query('commit')
      session.release()
      runs += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (runs * 1_000) / (performance.now() - since)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
