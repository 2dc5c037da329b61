import { type OnePlan, READS_OF_ONE_PLAN, requestOf } from '@iltizam/api/testing/reads-of-one-plan'
import { costOf } from '@iltizam/api/testing/statement-cost'
import type { Statement, WatchedApp } from '@iltizam/api/testing/watched-app'
import type { Client, Pool } from 'pg'

import { answersPerSecond, type Load, median, runsPerSecond } from './measure.ts'

/** What the screens ask for of one plan, with the statements behind it and the pages they touch. */
export async function prepareReads(app: WatchedApp, client: Client, onePlan: OnePlan) {
  const reads = []
  for (const read of READS_OF_ONE_PLAN) {
    const request = requestOf(read, onePlan)
    const { statements } = await app.ask(request)
    // Its transaction's begin and commit are not its own, and each run has them anyway.
    const own = statements.filter(({ text }) => !/^(begin|commit)/i.test(text))
    const { buffers } = await costOf(client, own)
    reads.push({ name: read.name, request, statements: own, buffers })
  }
  return reads
}

type PreparedRead = Awaited<ReturnType<typeof prepareReads>>[number]

interface Rates {
  answers: number
  toPrepared: number
  toStatements: number
}

/** One round: each read in turn with what it is compared with, so that all meet the same machine. */
export async function measureReads(
  reads: readonly PreparedRead[],
  { address, pool, load }: { address: string; pool: Pool; load: Load },
): Promise<ReadonlyMap<string, Rates>> {
  const rates = new Map<string, Rates>()
  for (const [index, { name, request, statements }] of reads.entries()) {
    const { url, headers } = request
    const answers = await answersPerSecond(`${address}${url}`, headers, load)
    const prepared = await answersPerSecond(`${address}/api/v1/prepared/${index}`, {}, load)
    const bare = await runsPerSecond(load, () => readThrough(pool, name, statements))
    rates.set(name, { answers, toPrepared: answers / prepared, toStatements: answers / bare })
  }
  return rates
}

/** Its statements, each prepared once for a session, in one transaction straight through the driver. */
async function readThrough(pool: Pool, read: string, statements: readonly Statement[]) {
  const session = await pool.connect()
  await session.query('begin isolation level repeatable read read only')
  for (const [index, statement] of statements.entries())
    await session.query({ name: `${read} ${index}`, ...statement })
  await session.query('commit')
  session.release()
}

export function lineOfRead(
  { name, statements, buffers }: PreparedRead,
  rounds: readonly ReadonlyMap<string, Rates>[],
): string {
  const rates = rounds.flatMap((round) => round.get(name) ?? [])
  const of = (key: keyof Rates) => median(rates.map((rate) => rate[key]))
  return [
    name.padEnd(24),
    `${of('answers').toFixed(0).padStart(5)} answers/s`,
    `to a prepared buffer ${of('toPrepared').toFixed(3)}`,
    `to its ${statements.length} statements through pg ${of('toStatements').toFixed(2)}`,
    `${String(buffers).padStart(5)} buffers`,
  ].join('  ')
}
