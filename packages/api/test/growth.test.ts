import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { connect } from '../src/db/connect.ts'
import { inDatabase } from '../src/db/in-database.ts'
import { withClient } from '../src/db/with-client.ts'
import { fillWithPlans } from './support/many-plans.ts'
import { openOnePlan, READS_OF_ONE_PLAN, requestOf } from './support/reads-of-one-plan.ts'
import { creation } from './support/requests.ts'
import { type Cost, costOf } from './support/statement-cost.ts'
import { createDatabase, dropDatabase } from './support/test-server.ts'
import { type Statement, startWatchedApp } from './support/watched-app.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const sizes = process.env.ILTIZAM_TEST_LONG ? [75, 2_000] : [20]

/** Among so many plans one is to cost what it costs alone. */
const alone = 1
/**
 * An index of one plan has one level or two, of 2,000 it has three; and rows that share a page while a
 * plan is alone have one each among others. What costs more than that is looking at others' rows.
 */
const mostBuffers = 4
/** A plan has some hundred rows of a kind. A table of few more is sooner read whole than looked up. */
const longestScan = 2_000

const names = [...READS_OF_ONE_PLAN.map(({ name }) => name), 'reporting', 'deciding']
/** No index holds it, so that no planner finds a way round. */
const growing = { text: 'select max(changed_at) from activities', values: [] }

const { ownerUrl, runtimeUrl, template } = inject('testServer')
const databases: string[] = []
const costs = new Map<string, Cost>()

beforeAll(async () => {
  for (const size of [alone, ...sizes]) await measure(size)
}, 20 * 60_000)

afterAll(async () => {
  for (const name of databases) await dropDatabase(ownerUrl, name)
})

async function measure(size: number): Promise<void> {
  const url = inDatabase(runtimeUrl, await makeDatabase(size))
  const { db, close } = connect(url)
  const app = await startWatchedApp(url)
  await withClient(url, 'costs', async (client) => {
    // A session of its own: what a transaction reads for is said once, not statement by statement.
    await client.query("SET iltizam.reads_for = 'all'")
    // What little there is, PostgreSQL reads whole; what it costs by its indexes is what may not grow.
    if (size === alone) await client.query('SET enable_seqscan = off')
    const keep = async (name: string, statements: Statement[]) =>
      costs.set(`${name} ${size}`, await costOf(client, statements))
    const onePlan = await openOnePlan(db)
    for (const read of READS_OF_ONE_PLAN) {
      const { statements } = await app.ask(requestOf(read, onePlan))
      await keep(read.name, statements)
    }
    const { activityId, focalPoint, secretariat } = onePlan
    const reported = await app.ask(
      creation(`/activities/${activityId}/progress-reports`, focalPoint, { from: 25, to: 30 }),
    )
    await keep('reporting', reported.statements)
    const decided = await app.ask(
      creation(
        `/progress-reports/${reported.answer.id}/decisions`,
        secretariat,
        { kind: 'accept' },
        { version: 1 },
      ),
    )
    await keep('deciding', decided.statements)
    await keep('growing', [growing])
    await keep('growing a little', [...decided.statements, ...reported.statements, growing])
  })
  await app.close()
  await close()
}

async function makeDatabase(size: number): Promise<string> {
  const name = `iltizam_test_${randomBytes(6).toString('hex')}`
  await createDatabase(ownerUrl, name, template)
  databases.push(name)
  await fillWithPlans(inDatabase(ownerUrl, name), size)
  return name
}

/** Why something costs more among others than alone; null where it does not. */
function whyGrown(name: string, size: number): string | null {
  const [small, large] = [costs.get(`${name} ${alone}`), costs.get(`${name} ${size}`)]
  if (!small?.buffers || !large?.buffers) return 'nothing was read'
  if (large.buffers > mostBuffers * small.buffers)
    return `${large.buffers} buffers, alone ${small.buffers}`
  return large.longestScan > longestScan ? `a scan of ${large.longestScan} rows` : null
}

describe.each(sizes)('among %i plans', (size) => {
  test('no read of one looks at the others', () => {
    const grown = names.flatMap((name) => {
      const why = whyGrown(name, size)
      return why === null ? [] : `${name}: ${why}`
    })

    expect(names.length).toBeGreaterThan(10)
    expect(grown).toEqual([])
  })

  test('a read that does is found, also where it is the least of what is read', () => {
    expect(whyGrown('growing', size)).toMatch(/buffers, alone/)
    expect(whyGrown('growing a little', size)).toMatch(/buffers, alone|a scan of/)
    expect(whyGrown('of which nothing is known', size)).toBe('nothing was read')
  })
})
