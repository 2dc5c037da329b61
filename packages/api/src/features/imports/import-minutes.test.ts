import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asc, count } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/index.ts'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import {
  acceptedProgress,
  activities,
  auditEvents,
  auditPersonalPayloads,
  commitments,
  imports,
  people,
} from '../../db/schema/index.ts'
import { demoFolder } from '../../places.ts'
import { listCommitteeRows } from '../committees/repository.ts'
import { listMeetings } from '../meetings/read-meetings.ts'
import { importMinutes } from './import-minutes.ts'
import { readMinutes } from './read-minutes.ts'
import type { MinutesFile } from './schema.ts'

const source = await readFile(join(demoFolder, 'steering-committee-2023-03-28.json'), 'utf8')

function minutes(change: (file: MinutesFile) => void = () => undefined): MinutesFile {
  const read = readMinutes(JSON.parse(source))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  change(read.file)
  return read.file
}

const load = (db: Db, clock: Clock, file = minutes(), dryRun = false) =>
  importMinutes(db, file, { actor: 'command-line', requestId: 'r-1', clock, dryRun })

const rowsOf = async (db: Db, table: typeof commitments | typeof auditEvents | typeof imports) => {
  const [row] = await db.select({ rows: count() }).from(table)
  return row?.rows
}

describe('loading minutes', () => {
  test('brings in what the table lists, and a stand-in for what it does not', async ({
    db,
    clock,
  }) => {
    expect(await load(db, clock)).toEqual({
      commitments: 22,
      activities: 69,
      notReported: 23,
      remarks: 20,
      organizations: 23,
      people: 21,
      besidePublished: [],
    })
    const standIns = (await db.select().from(activities)).filter((row) => row.standsForCompleted)
    expect(standIns).toHaveLength(22)
  })

  test('gives every fact the day of the meeting and the moment of loading', async ({
    db,
    clock,
  }) => {
    await load(db, clock)

    const facts = await db
      .selectDistinct({ from: acceptedProgress.effectiveFrom, at: acceptedProgress.recordedAt })
      .from(acceptedProgress)
    expect(facts).toEqual([{ from: '2023-03-28', at: clock.now() }])
  })

  test('leaves one event for each object, and what is said of people apart', async ({
    db,
    clock,
  }) => {
    await load(db, clock)

    const events = await db.select().from(auditEvents).orderBy(asc(auditEvents.sequence))
    const actions = new Map<string, number>()
    for (const { action } of events) actions.set(action, (actions.get(action) ?? 0) + 1)
    expect(Object.fromEntries(actions)).toEqual({
      'import.created': 1,
      'plan.created': 1,
      'organization.created': 23,
      'person.created': 21,
      'committee.created': 1,
      'meeting.held': 1,
      'commitment.created': 22,
      'activity.created': 69 + 22,
      'remark.created': 20,
    })
    expect(new Set(events.map(({ objectId }) => objectId)).size).toBe(events.length)

    const names = (await db.select().from(people)).map(({ name }) => name)
    expect(names).toContain('سارة العمراني')
    expect(await db.select().from(auditPersonalPayloads)).toHaveLength(21)
    const [kept] = await db.select().from(imports)
    for (const name of names)
      expect(JSON.stringify([events, kept]), `${name}`).not.toContain(`"${name}"`)
  })

  test('tells that the committee met, who came and which bodies did not', async ({ db, clock }) => {
    await load(db, clock)

    const moment = { asOf: '2023-03-28', knownAt: undefined }
    const [committee] = await listCommitteeRows(db, moment)
    const asked = { limit: 1 }
    const { items, total } = await listMeetings(db, committee?.id ?? '', asked, moment)
    expect([committee?.name.ar?.text, total]).toEqual(['لجنة الإشراف', 1])
    const [meeting] = items
    const those = (wanted: string) =>
      meeting?.attendances.filter(({ attendance }) => attendance === wanted) ?? []
    expect(meeting).toMatchObject({ heldOn: '2023-03-28', fromMinutes: true })
    expect([those('in-person').length, those('remote').length]).toEqual([14, 7])
    expect(meeting?.attendances.filter(({ organization }) => organization === null)).toMatchObject([
      { person: { name: 'محاسن العمري العمراني', honorific: 'السيدة' } },
    ])
    expect(meeting?.absentBodies.map(({ name }) => name.ar?.text)).toEqual(
      those('absent').map(({ organization }) => organization?.name.ar?.text),
    )
    expect(meeting?.absentBodies).toHaveLength(4)
  })

  test('changes nothing the second time, however the file is laid out', async ({ db, clock }) => {
    await load(db, clock)
    const before = await rowsOf(db, auditEvents)
    const again = minutes()
    const { timelines, plan, ...rest } = again

    expect(await load(db, clock, { timelines, plan, ...rest })).toBeNull()
    expect(await rowsOf(db, auditEvents)).toBe(before)
    expect(await rowsOf(db, imports)).toBe(1)
  })

  test('refuses another table for a plan that is there', async ({ db, clock }) => {
    await load(db, clock)
    const before = await rowsOf(db, auditEvents)
    const other = minutes((file) => {
      file.meeting.date = '2023-06-30'
    })

    await expect(load(db, clock, other)).rejects.toMatchObject({ code: 'plan-already-loaded' })
    expect(await rowsOf(db, auditEvents)).toBe(before)
  })

  test('tells what it would do, and does nothing, on a dry run', async ({ db, clock }) => {
    expect(await load(db, clock, minutes(), true)).toMatchObject({ commitments: 22 })

    expect(await rowsOf(db, commitments)).toBe(0)
    expect(await rowsOf(db, auditEvents)).toBe(0)
  })

  test('invents no weight where none gives the published figure, and tells where two stand', async ({
    db,
    clock,
    app,
  }) => {
    const file = minutes(({ plan }) => {
      const [first, second, third] = plan.commitments
      if (first) first.publishedProgress = 0
      if (second) second.publishedProgress = null
      if (third) third.publishedProgress = 20
    })

    // The first is computed at 0 as it was printed, of the second nothing was printed.
    expect(await load(db, clock, file)).toMatchObject({ besidePublished: [3] })
    const { items } = (await app.inject('/api/v1/plans/2021-2023/commitments?limit=3')).json()
    expect(items).toMatchObject([
      { progress: { exact: 0, shown: 0 }, published: { progress: 0, difference: 0 } },
      { progress: { exact: 83.333333, shown: 83 }, published: null },
      { progress: { exact: 45, shown: 45 }, published: { progress: 20, difference: -25 } },
    ])
  })

  test('finds in older minutes the bodies that later ones named', async ({ db, clock, app }) => {
    await load(db, clock)
    const older = minutes(({ meeting, plan }) => {
      meeting.date = '2019-06-30'
      plan.ordinal = 1
      plan.startYear = 2018
      plan.endYear = 2020
    })

    expect(await load(db, clock, older)).toMatchObject({ organizations: 0 })
    const bodies = async (day: string) =>
      (await app.inject(`/api/v1/organizations?asOf=${day}`)).json().total
    expect(await bodies('2023-03-28')).toBe(23)
    expect(await bodies('2019-06-30')).toBe(23)
  })

  test('takes as many activities as a file may hold', async ({ db, clock }) => {
    const file = minutes(({ plan }) => {
      plan.commitments = Array.from({ length: 20 }, (_, index) => ({
        number: index + 1,
        title: `الالتزام ${index + 1}`,
        publishedProgress: null,
        outstandingActivities: Array.from({ length: 150 }, (__, activity) => ({
          title: `النشاط ${activity + 1}`,
          progress: 10,
        })),
        remarks: [],
      }))
    })

    expect(await load(db, clock, file)).toMatchObject({ activities: 3_000 })
  })
})
