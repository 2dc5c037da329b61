import type { Reach } from '@iltizam/shared/access'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'

import { connect, type Db } from '../src/db/connect.ts'
import { readFor } from '../src/db/reads-for.ts'
import {
  insertDecision,
  insertReport,
  insertRevision,
  listDecisionRows,
  listRevisionRows,
  updateReportState,
} from '../src/features/progress-reports/repository.ts'
import { countReports, listReportRows } from '../src/features/progress-reports/repository-list.ts'
import { readAs } from '../src/http/transactions.ts'
import { buildTestApp, inArabic, reading, testClock } from './support/index.ts'
import {
  test as base,
  deciding,
  reportFrom,
  reporting,
  type Scene,
  seedScene,
} from './support/scene.ts'
import { rolledBack } from './support/test.ts'

interface Walls {
  scene: Scene
  /** The lead's report that came back: it has a wording and a decision. */
  returned: { id: string; revisions: { id: string }[] }
  accepted: { id: string }
}

const moment = { asOf: testClock.today(), knownAt: undefined }

/** Written and kept as the program does it: what a transaction sees depends on what it says. */
const test = base.extend<{ walls: Walls }>({
  walls: [
    async ({ pool }, use) => {
      const app = await buildTestApp({ db: pool })
      const scene = await seedScene(pool)
      const { activities, focalPoint, secretariat } = scene
      const report = (activityId: string, from: number) =>
        reportFrom(app, reporting(activityId, focalPoint, { from, to: 60 }))
      const [first, second] = [
        await report(activities.first, 20),
        await report(activities.second, 40),
      ]
      const no = { kind: 'return', reason: inArabic('غير كاف') }
      const returned = await reportFrom(app, deciding(first, secretariat, no))
      const accepted = await reportFrom(app, deciding(second, secretariat, { kind: 'accept' }))
      await use({ scene, returned, accepted })
      await app.close()
    },
    { scope: 'file' },
  ],
})

/** What repositories find of a report, asked for nobody in particular. */
async function found(db: Db, id: string) {
  return {
    reports: (await listReportRows(db, { id }, moment, { below: null, limit: 9 })).length,
    counted: await countReports(db, { id }),
    wordings: (await listRevisionRows(db, id)).length,
    decisions: (await listDecisionRows(db, [id])).length,
  }
}
const nothing = { reports: 0, counted: 0, wordings: 0, decisions: 0 }
const everything = { reports: 1, counted: 1, wordings: 1, decisions: 1 }

/** Runs something in a transaction that reads for somebody, and leaves nothing of it. */
const reads = (pool: Db, reach: Reach, run: (tx: Db) => Promise<void>) =>
  rolledBack(pool, async (tx) => {
    await readFor(tx, reach)
    await run(tx)
  })

describe('with no check before it, the database shows what is not accepted', () => {
  test.for<[string, (scene: Scene) => Reach, object]>([
    ['to the body whose word it is', ({ organizations }) => [organizations.lead], everything],
    [
      'to who answers for that body among others',
      ({ organizations: { lead, stranger } }) => [stranger, lead],
      everything,
    ],
    ['to who reads for all', () => 'all', everything],
    ['to no other body', ({ organizations }) => [organizations.stranger], nothing],
    ['nor to one beside it', ({ organizations }) => [organizations.partner], nothing],
    ['nor to who reads for no body', () => [], nothing],
  ])('%s', async ([, reachIn, expected], { pool, walls: { scene, returned } }) => {
    await reads(pool, reachIn(scene), async (tx) => {
      expect(await found(tx, returned.id)).toEqual(expected)
    })
  })

  test('nor to a transaction that does not say for whom it reads', async ({ pool, walls }) => {
    expect(await found(pool, walls.returned.id)).toEqual(nothing)
    expect(await found(pool, walls.accepted.id)).toEqual(everything)
  })

  test('and forgets for whom a transaction read when that ends', async ({ database, walls }) => {
    const { db, close } = connect(database.runtimeUrl, { max: 1 })
    for (const outcome of ['commit', 'rollback']) {
      await db
        .transaction(async (tx) => {
          await readFor(tx, 'all')
          expect(await found(tx, walls.returned.id)).toEqual(everything)
          if (outcome === 'rollback') throw new Error(outcome)
        })
        .catch((error: Error) => expect(error.message).toBe('rollback'))
      expect(await found(db, walls.returned.id), outcome).toEqual(nothing)
    }
    await close()
  })

  test('so that a route which forgets to ask whose it is tells another body nothing', async ({
    pool,
    walls: { scene, returned },
  }) => {
    const app = await buildTestApp({
      db: pool,
      furtherRoutes: (api, _, done) => {
        const schema = { operationId: 'getProgressReport' }
        api.get('/forgetful', { schema }, (request) =>
          readAs(pool, request, (tx) => found(tx, returned.id)),
        )
        done()
      },
    })
    const asked = async (by: { cookie: string }) =>
      (await app.inject(reading('/forgetful', by))).json()

    expect(await asked(scene.stranger)).toEqual(nothing)
    expect(await asked(scene.partner)).toEqual(nothing)
    expect(await asked(scene.focalPoint)).toEqual(everything)
    expect(await asked(scene.auditor)).toEqual(everything)
    await app.close()
  })
})

describe('with no check before it, the database takes', () => {
  const wording = (walls: Walls) => ({
    ...{ id: uuidv7(), reportId: walls.returned.id, recordedAt: testClock.now() },
    saidOn: testClock.today(),
    ...{ recordedById: walls.scene.stranger.accountId, fromProgress: 20, toProgress: 90 },
    evidence: [],
  })
  const refusal = { cause: { code: '42501' } }

  test('no wording of another body’s report, nor a change of its state', async ({
    pool,
    walls,
  }) => {
    const { scene, returned } = walls
    await reads(pool, [scene.organizations.stranger], async (tx) => {
      const change = { id: returned.id, state: 'withdrawn', changedAt: testClock.now() } as const
      await updateReportState(tx, change)
      await readFor(tx, 'all')
      expect((await listReportRows(tx, {}, moment, { below: null, limit: 9 }))[1]).toMatchObject({
        id: returned.id,
        state: 'returned',
      })
      await readFor(tx, [scene.organizations.stranger])
      await expect(insertRevision(tx, wording(walls))).rejects.toMatchObject(refusal)
    })
  })

  test('no report in another body’s name', async ({ pool, walls: { scene } }) => {
    const { organizations, activities } = scene
    await reads(pool, [organizations.stranger], async (tx) => {
      const report = {
        ...{ id: uuidv7(), activityId: activities.unreported, organizationId: organizations.lead },
        ...{ byLead: false, onBehalf: false, state: 'submitted' as const },
        recordedAt: testClock.now(),
      }
      await expect(insertReport(tx, report)).rejects.toMatchObject(refusal)
    })
  })

  test('no decision by a body, not even on its own report', async ({ pool, walls }) => {
    const { scene, returned } = walls
    const [revision] = returned.revisions
    const own = [scene.organizations.lead]
    await reads(pool, own, async (tx) => {
      const decision = {
        ...{ id: uuidv7(), reportId: returned.id, revisionId: revision?.id ?? '' },
        ...{ recordedAt: testClock.now(), decidedOn: testClock.today() },
        ...{ decidedById: scene.deputy.accountId, kind: 'accept' as const, progress: 60 },
      }
      await expect(insertDecision(tx, decision)).rejects.toMatchObject(refusal)
    })
    await reads(pool, own, async (tx) => {
      const accepted = { id: returned.id, state: 'accepted', changedAt: testClock.now() } as const
      await expect(updateReportState(tx, accepted)).rejects.toMatchObject(refusal)
    })
  })
})

test('every table of reports has that wall, and the runtime role owns none of them', async ({
  pool,
}) => {
  const { rows } = await pool.execute(sql`
    SELECT relname AS name, relrowsecurity AS walled,
      pg_get_userbyid(relowner) = current_user OR rolsuper OR rolbypassrls AS passes
    FROM pg_class JOIN pg_roles ON rolname = current_user
    WHERE relkind = 'r' AND relname LIKE 'progress\_report%' ORDER BY relname`)

  expect(rows.map(({ name }) => name)).toEqual([
    'progress_report_decisions',
    'progress_report_revisions',
    'progress_reports',
  ])
  expect(rows).toEqual(rows.map(({ name }) => ({ name, walled: true, passes: false })))
})
