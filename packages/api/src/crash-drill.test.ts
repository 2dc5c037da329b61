import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'

import { seedCaller, seedOrganization, seedPlan, test } from '../test/support/index.ts'
import { startProgram } from '../test/support/program.ts'
import { readingAll } from '../test/support/reading-all.ts'
import { seedSecondFactor } from '../test/support/seed-people.ts'
import {
  acceptedProgress,
  auditEvents,
  idempotencyKeys,
  progressReportDecisions,
  progressReports,
} from './db/schema/index.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const isLong = Boolean(process.env.ILTIZAM_TEST_LONG)
const kills = isLong ? 10 : 2
const writesBetween = isLong ? 150 : 40
/** The program starts once more after each. */
const timeout = isLong ? 900_000 : 120_000

const range = (length: number) => Array.from({ length }, (_, index) => index)

type Program = ReturnType<typeof startProgram>

interface Entry {
  kind: 'submitted' | 'accepted'
  reportId: string
}

/** The program, killed and started again; whoever writes asks where it is now. */
function makeDrill(start: () => Program) {
  const urlOf = async (program: Program) =>
    (await program.prints(/(http:\/\/localhost:\d+)\/docs/))[1] ?? ''
  let program = start()
  let url = urlOf(program)
  return {
    url: () => url,
    killAndStart() {
      const killed = program
      url = killed.kill().then(() => {
        program = start()
        return urlOf(program)
      })
    },
    end: () => program.end(),
    /** Whatever has become of the test. */
    leave: () => program.kill(),
  }
}

/** What was acknowledged, and who waits for so much of it. */
function makeLedger() {
  const entries: Entry[] = []
  const waiting: { length: number; go: () => void }[] = []
  return {
    entries,
    add(entry: Entry) {
      entries.push(entry)
      for (const { length, go } of waiting) if (entries.length >= length) go()
    },
    reaches: (length: number) => new Promise<void>((go) => void waiting.push({ length, go })),
  }
}

test('what was acknowledged is there once, however often the program is killed', {
  timeout,
}, async ({ database, pool }) => {
  const at = new Date()
  const leadId = await seedOrganization(pool, { name: 'وكالة' })
  const plan = await seedPlan(pool, {
    commitments: [{ leadId, activities: range(20).map(() => ({ progress: 0 })) }],
  })
  const focalPoint = await seedCaller(pool, 'focal-point', { organizationId: leadId, at })
  const secretariat = await seedCaller(pool, 'secretariat', { at })
  await seedSecondFactor(pool, secretariat.accountId, at)
  const drill = makeDrill(() =>
    startProgram({
      DATABASE_URL: database.runtimeUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
    }),
  )
  onTestFinished(async () => void (await drill.leave()))
  const ledger = makeLedger()
  let unanswered = 0
  let isOver = false

  /** Sends a creation until it is answered, each time under its one key. */
  async function create(path: string, by: { cookie: string }, body: object, version?: number) {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie: by.cookie,
      ...(version && { 'if-match': `"${version}"` }),
    }
    for (;;) {
      const request = { method: 'POST', headers, body: JSON.stringify(body) }
      const answer = await fetch(`${await drill.url()}/api/v1${path}`, request)
        .then(async (response) => ({
          status: response.status,
          body: (await response.json()) as { id: string; code?: string },
        }))
        .catch(() => undefined)
      if (answer?.status === 201) return answer.body
      const isToRepeat =
        !answer || answer.status === 503 || answer.body.code === 'request-under-way'
      if (!isToRepeat) throw new Error(JSON.stringify(answer.body))
      unanswered += 1
    }
  }

  /** Takes one activity forward, a percent at a time. */
  async function write(activityId: string) {
    for (let from = 0; !isOver; from += 1) {
      const said = { from, to: from + 1 }
      const { id } = await create(`/activities/${activityId}/progress-reports`, focalPoint, said)
      ledger.add({ kind: 'submitted', reportId: id })
      await create(`/progress-reports/${id}/decisions`, secretariat, { kind: 'accept' }, 1)
      ledger.add({ kind: 'accepted', reportId: id })
    }
  }

  const writers = (plan.commitments[0]?.activityIds ?? []).map(write)
  for (const kill of range(kills)) {
    await ledger.reaches(writesBetween * (kill + 1))
    drill.killAndStart()
  }
  await ledger.reaches(writesBetween * (kills + 1))
  isOver = true
  await Promise.all(writers)
  await drill.end()

  const idsOf = (kind: Entry['kind']) =>
    ledger.entries.flatMap((entry) => (entry.kind === kind ? [entry.reportId] : [])).toSorted()
  const submitted = idsOf('submitted')
  const accepted = idsOf('accepted')
  const [reports, decisions] = await readingAll(pool, async (tx) => [
    await tx.select().from(progressReports),
    await tx.select().from(progressReportDecisions),
  ])
  const figures = await pool.select().from(acceptedProgress)
  const events = await pool.select().from(auditEvents)
  const traced = (action: string) => events.filter((event) => event.action === action).length

  // They were killed in the middle of something.
  expect(unanswered).toBeGreaterThan(kills)
  expect(writers).toHaveLength(20)
  expect(reports.map(({ id }) => id).toSorted()).toEqual(submitted)
  expect(reports.every(({ state }) => state === 'accepted')).toBe(true)
  expect(decisions.map(({ reportId }) => reportId).toSorted()).toEqual(accepted)
  expect(figures.filter(({ decisionId }) => decisionId !== null)).toHaveLength(accepted.length)
  expect(traced('progress-report.submitted')).toBe(submitted.length)
  expect(traced('progress-report.accepted')).toBe(accepted.length)
  expect(traced('activity.progress-accepted')).toBe(accepted.length)
  expect(await pool.select().from(idempotencyKeys)).toHaveLength(ledger.entries.length)
})
