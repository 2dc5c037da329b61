import type { Db } from '@iltizam/api/src/db/connect'
import { seedCaller } from '@iltizam/api/testing/seed-people'
import type { Statement, WatchedApp } from '@iltizam/api/testing/watched-app'
import type { Client, Pool } from 'pg'

import { type Answers, insertBare } from './bare-decision.ts'
import { reportAndDecide, type Send, sendTo } from './decision.ts'
import { type Load, median, runsPerSecond } from './measure.ts'
import { rowsByTable, rowsWritten } from './rows-by-table.ts'
import { type Caller, move, openSteps, type Step } from './steps.ts'

/** One transaction for both is the least; two are what two people need. */
const transactions = { one: [], two: ['commit', 'begin'] } as const

interface PreparedWrites {
  steps: Step[]
  secretariat: Caller
  answers: Answers
  /** Of the report and of the decision, with those that find out who calls, begin and commit. */
  statementCounts: number[]
}

/** Lets everybody sign in who reports and decides, and sees that the baseline writes what we write. */
export async function prepareWrites(
  app: WatchedApp,
  client: Client,
  db: Db,
): Promise<PreparedWrites> {
  const steps = await openSteps(client, db)
  const secretariat = await seedCaller(db, 'secretariat', { at: new Date() })
  const asked: { answer: object; statements: Statement[] }[] = []
  const send: Send = async (request) => {
    const told = await app.ask(request)
    asked.push(told)
    return told.answer
  }
  const before = await rowsByTable(client)
  await move(steps, (step, to) => reportAndDecide(send, step, to, secretariat))
  const between = await rowsByTable(client)
  const [report, decision] = asked
  if (!report || !decision) throw new Error('nothing was asked')
  const answers = { report: report.answer, decision: decision.answer }
  const bare = { secretariat, answers, between: transactions.one }
  await move(steps, (step, to) => insertBare(client, step, to, bare))
  const [ours, theirs] = [
    rowsWritten(before, between),
    rowsWritten(between, await rowsByTable(client)),
  ]
  if (ours !== theirs) throw new Error(`the baseline writes ${theirs}, the program ${ours}`)
  return { steps, secretariat, answers, statementCounts: asked.map((a) => a.statements.length) }
}

/** One round at a load: the program and what it is compared with in turn. */
export async function measureWrites(
  { steps, secretariat, answers }: PreparedWrites,
  { address, pool, load }: { address: string; pool: Pool; load: Load },
) {
  const send = sendTo(address)
  const decisions = await runsPerSecond(load, () =>
    move(steps, (step, to) => reportAndDecide(send, step, to, secretariat)),
  )
  const bareWith = (between: readonly string[]) =>
    runsPerSecond(load, () =>
      move(steps, async (step, to) => {
        const session = await pool.connect()
        await insertBare(session, step, to, { secretariat, answers, between })
        session.release()
      }),
    )
  return {
    decisions,
    toOne: decisions / (await bareWith(transactions.one)),
    toTwo: decisions / (await bareWith(transactions.two)),
  }
}

type Rates = Awaited<ReturnType<typeof measureWrites>>

export function lineOfWrites(
  clients: number,
  rates: readonly Rates[],
  { statementCounts }: PreparedWrites,
): string {
  const of = (key: keyof Rates) => median(rates.map((rate) => rate[key]))
  return [
    `report with decision, ${clients === 1 ? '1 client' : `${clients} clients`}`.padEnd(34),
    `${of('decisions').toFixed(0).padStart(4)}/s`,
    `to a bare transaction of the same rows ${of('toOne').toFixed(2)}, to two ${of('toTwo').toFixed(2)}`,
    `${statementCounts.join(' + ')} statements`,
  ].join('  ')
}
