import { count, eq } from 'drizzle-orm'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import type { Db } from '../src/db/connect.ts'
import {
  acceptedProgress,
  auditEvents,
  organizations,
  progressReportDecisions,
  progressReportRevisions,
  progressReports,
} from '../src/db/schema/index.ts'
import { change, creation, inArabic, reading, seedCaller } from './support/index.ts'
import { readingAll } from './support/reading-all.ts'
import { persisting, test } from './support/replicas.ts'
import { deciding, reporting, revising, seedScene, withdrawing } from './support/scene.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const isLong = Boolean(process.env.ILTIZAM_TEST_LONG)

const range = (length: number) => Array.from({ length }, (_, index) => index)
const reason = inArabic('سبب')

const eventsOn = async (db: Db, objectId: string, action: string) =>
  (await db.select().from(auditEvents).where(eq(auditEvents.objectId, objectId))).filter(
    (event) => event.action === action,
  )

describe('fifty editors of one thing', () => {
  const rounds = isLong ? 20 : 3

  test('get one success for each version of a report, the others 412', async ({ replicas }) => {
    const { db, inject, together } = replicas
    const scene = await seedScene(db)
    const { activities, organizations: bodies, focalPoint } = scene
    const organizationId = bodies.lead
    const editors = []
    for (const _ of range(50)) editors.push(await seedCaller(db, 'focal-point', { organizationId }))
    const report = (
      await inject(reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    ).json()

    for (const round of range(rounds)) {
      const seen = { id: report.id, version: round + 1 }
      const answers = await together(
        editors.map((editor, index) => revising(seen, editor, { from: 20, to: 30 + index })),
      )
      const statuses = answers.map(({ statusCode }) => statusCode).toSorted()
      expect(statuses).toEqual([200, ...range(49).map(() => 412)])
      const [success] = answers.filter(({ statusCode }) => statusCode === 200)
      expect(success?.json().version).toBe(round + 2)
    }
    const now = (await inject(reading(`/progress-reports/${report.id}`, focalPoint))).json()
    expect(now.version).toBe(1 + rounds)
    expect(now.revisions).toHaveLength(1 + rounds)
    expect(await eventsOn(db, report.id, 'progress-report.revised')).toHaveLength(rounds)
  })

  test('get one success for each version of an activity, the others 412', async ({ replicas }) => {
    const { db, inject, together } = replicas
    const { activities } = await seedScene(db, { ordinal: 2 })
    const editors = []
    for (const _ of range(50)) editors.push(await seedCaller(db, 'secretariat'))

    for (const round of range(rounds)) {
      const answers = await together(
        editors.map((editor, index) =>
          change('PATCH', `/activities/${activities.first}`, editor, {
            version: round + 1,
            payload: { title: inArabic(`${round}-${index}`) },
          }),
        ),
      )
      const statuses = answers.map(({ statusCode }) => statusCode).toSorted()
      expect(statuses).toEqual([200, ...range(49).map(() => 412)])
    }
    const now = (await inject({ url: `/api/v1/activities/${activities.first}` })).json()
    expect(now.version).toBe(1 + rounds)
    expect(await eventsOn(db, activities.first, 'activity.changed')).toHaveLength(rounds)
  })
})

test('a creation that is sent five times at once under its key is made once', async ({
  replicas,
}) => {
  const { db, inject } = replicas
  const secretariat = await seedCaller(db, 'secretariat')
  const things = range(isLong ? 1_000 : 50)
  const countBodies = async () =>
    (await db.select({ found: count() }).from(organizations))[0]?.found ?? 0
  const before = await countBodies()
  const body = (index: number) => ({ name: inArabic(`هيئة ${index}`), kind: 'ministry' })
  const requests = things.map((index) => creation('/organizations', secretariat, body(index)))

  for (const batch of batchesOf(25, requests)) {
    const answers = await Promise.all(
      batch.map((request) => Promise.all(range(5).map(() => persisting(replicas, request)))),
    )
    for (const five of answers) {
      expect(five.map(({ statusCode }) => statusCode)).toEqual(range(5).map(() => 201))
      expect(new Set(five.map((answer) => answer.body)).size).toBe(1)
      expect(new Set(five.map(({ headers }) => headers.location)).size).toBe(1)
    }
  }
  expect(await countBodies()).toBe(before + things.length)
  const [first] = requests
  const other = await inject({ ...first, payload: body(1_000) })
  expect([other.statusCode, other.json().code]).toEqual([422, 'key-reused'])
  expect(await countBodies()).toBe(before + things.length)
})

test('two who report on one activity at once: one is taken, the other told', async ({
  replicas,
}) => {
  const { db, together } = replicas
  const { activities, focalPoint, deputy } = await seedScene(db, { ordinal: 3 })
  for (const [activityId, from] of [
    [activities.first, 20],
    [activities.second, 40],
    [activities.unreported, null],
  ] as const) {
    const answers = await together(
      [focalPoint, deputy].map((by) => reporting(activityId, by, { from, to: 60 })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
    const [told] = answers.filter(({ statusCode }) => statusCode === 409)
    expect(told?.json().code).toBe('report-already-open')
  }
})

test('whoever does what to one activity at once, nothing locks up and all adds up', async ({
  replicas,
}) => {
  const { db, inject, together } = replicas
  const scene = await seedScene(db, { ordinal: 4 })
  const { activities, focalPoint, deputy, secretariat, colleague } = scene
  const activityId = activities.first
  const path = `/activities/${activityId}`

  const everything = async (): Promise<InjectOptions[]> => {
    const { version, reportedProgress: from } = (await inject({ url: `/api/v1${path}` })).json()
    const list = await inject(reading(`/progress-reports?activity=${activityId}&limit=1`, deputy))
    const [report = { id: activityId, version: 1 }] = list.json().items
    const said = { from, to: (from + 7) % 100, reason }
    return [
      reporting(activityId, focalPoint, said),
      reporting(activityId, deputy, said),
      revising(report, focalPoint, { ...said, cause: undefined }),
      revising(report, deputy, { ...said, to: (from + 9) % 100 }),
      withdrawing(report, focalPoint),
      deciding(report, secretariat, { kind: 'accept' }),
      deciding(report, colleague, { kind: 'accept' }),
      deciding(report, colleague, { kind: 'return', reason }),
      deciding(report, secretariat, { kind: 'refer' }),
      change('PATCH', path, secretariat, { version, payload: { title: inArabic(`${from}`) } }),
      change('PUT', `${path}/weight`, colleague, {
        version,
        payload: { weight: 1 + from / 100, reason },
      }),
    ]
  }
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(range(11), { minLength: 2 }), async (order) => {
      const requests = await everything()
      const answers = await together(order.flatMap((index) => requests[index] ?? []))
      for (const { statusCode, body } of answers) {
        expect(statusCode, body).toBeLessThan(500)
        seen.add(statusCode)
      }
    }),
    { numRuns: isLong ? 500 : 25, endOnFailure: true },
  )
  expect([...seen]).toEqual(expect.arrayContaining([200, 201, 409, 412]))

  const [reports, allRevisions, allDecisions] = await readingAll(db, async (tx) => [
    await tx.select().from(progressReports).where(eq(progressReports.activityId, activityId)),
    await tx.select().from(progressReportRevisions),
    await tx.select().from(progressReportDecisions),
  ])
  const ids = reports.map(({ id }) => id)
  const ofThem = <T extends { reportId: string }>(rows: T[]) =>
    rows.filter(({ reportId }) => ids.includes(reportId))
  const revisions = ofThem(allRevisions)
  const decisions = ofThem(allDecisions)
  const events = (await db.select().from(auditEvents)).filter(({ objectId }) =>
    [activityId, ...ids].includes(objectId),
  )
  const done = (action: string) => events.filter((event) => event.action === action).length
  const accepted = decisions.filter(({ kind }) => kind === 'accept')
  const figures = (await db.select().from(acceptedProgress)).filter(({ decisionId }) =>
    accepted.some(({ id }) => id === decisionId),
  )
  const withdrawals = done('progress-report.withdrawn')
  expect(reports.length).toBe(done('progress-report.submitted'))
  expect(revisions.length).toBe(reports.length + done('progress-report.revised'))
  expect(figures).toHaveLength(accepted.length)
  expect(done('activity.progress-accepted')).toBe(accepted.length)
  const versions = reports.reduce((sum, { version }) => sum + version, 0)
  expect(versions).toBe(revisions.length + decisions.length + withdrawals)
})

function batchesOf<T>(size: number, items: readonly T[]): T[][] {
  const [head, tail] = [items.slice(0, size), items.slice(size)]
  return head.length === 0 ? [] : [head, ...batchesOf(size, tail)]
}
