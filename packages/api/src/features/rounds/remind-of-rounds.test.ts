import { describe, expect } from 'vitest'

import { change, inArabic, seedMandate, testClock } from '../../../test/support/index.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { test as replicasTest } from '../../../test/support/replicas.ts'
import { called, march, standing, test } from '../../../test/support/rounds-scene.ts'
import { reporting, seedScene } from '../../../test/support/scene.ts'
import { seedRound } from '../../../test/support/seed-rounds.ts'
import type { Db } from '../../db/connect.ts'
import { mails } from '../../db/schema/index.ts'
import { remindOfRounds } from './remind-of-rounds.ts'

const remind = (db: Db, day: string, now = testClock.now()) =>
  remindOfRounds(db, { now: () => now, today: () => day }, 'Africa/Casablanca')

const templates = async (db: Db, person: Parameters<typeof readOutbox>[1]) =>
  (await readOutbox(db, person)).map(({ template }) => template)

describe('whoever reports', () => {
  test('is written to when a round opens, before it is due and after, once each', async ({
    app,
    db,
    scene,
  }) => {
    const { focalPoint, partner, stranger, secretariat } = scene
    await called(app, scene)
    for (const day of ['02-28', '03-01', '03-02', '03-14', '03-15', '03-20', '03-21', '03-24'])
      await remind(db, `2023-${day}`)
    const each = ['round-opened', 'round-due', 'round-overdue']
    expect(await templates(db, focalPoint)).toEqual(each)
    expect(await templates(db, partner)).toEqual(each)
    expect(await templates(db, stranger)).toEqual([])
    expect(await templates(db, secretariat)).toEqual([])

    const [opened, , overdue] = await readOutbox(db, focalPoint)
    expect(opened?.text).toContain('1.1 · 1.2 · 1.3')
    expect(opened?.text).toContain('20 مارس 2023')
    expect(opened?.text.split('\n')).toContain('https://iltizam.example/ar/my-activities')
    expect(overdue?.text).toContain('25 مارس 2023')
  })

  test('is told of what is missing of theirs alone, and of nothing that was said', async ({
    app,
    db,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, partner, deputy, organizations } = scene
    await called(app, scene)
    calendar.day = '2023-03-10'
    await app.inject(reporting(activities.first, focalPoint, { from: 20, cause: 'staff' }))
    await app.inject(reporting(activities.ofPartner, partner, { from: 10, cause: 'staff' }))
    await seedMandate(db, {
      ...{ personId: scene.withoutRight.personId, organizationId: organizations.lead },
      ...{ activityId: activities.second, kind: 'deputy' },
    })
    await remind(db, '2023-03-16')
    const [told] = await readOutbox(db, deputy)
    expect(told?.text).toContain('1.2 · 1.3')
    expect(told?.text).not.toContain('1.1')
    expect(await readOutbox(db, partner)).toEqual([])
    const [narrow] = await readOutbox(db, scene.withoutRight)
    expect(narrow?.text).toContain('1.2')
    expect(narrow?.text).not.toContain('1.3')
  })

  test('is not written to before the offices open, at the weekend, nor of what is over', async ({
    app,
    db,
    scene,
  }) => {
    const { id, version } = await called(app, scene)
    const before = await db.select().from(mails)
    await remind(db, '2023-03-16', new Date('2023-03-16T06:59:00Z'))
    await remind(db, '2023-03-18')
    await remind(db, '2023-03-26')
    const payload = { cancelled: true, reason: inArabic('أجلت') }
    await app.inject(change('PATCH', `/rounds/${id}`, scene.secretariat, { version, payload }))
    await remind(db, '2023-03-16')
    expect(await db.select().from(mails)).toEqual(before)
  })

  test('is not written to of a plan that is closed', async ({ app, db, scene }) => {
    const { planId, secretariat } = scene
    await called(app, scene)
    const before = await db.select().from(mails)
    const closing = { version: 1, payload: { status: 'closed' } }
    const closed = await app.inject(change('PATCH', `/plans/${planId}`, secretariat, closing))
    expect(closed.statusCode, closed.body).toBe(200)
    await remind(db, '2023-03-16')
    expect(await db.select().from(mails)).toEqual(before)
  })

  test('can be seen to have been written to, by the day that is asked for', async ({
    app,
    db,
    calendar,
    scene,
  }) => {
    const { id } = await called(app, scene)
    await remind(db, '2023-03-01')
    await remind(db, '2023-03-16')
    const remindedOn = async (day: string) => {
      calendar.day = day
      return (await standing(app, scene, id)).bodies[0]?.remindedOn
    }
    expect([await remindedOn('2023-03-15'), await remindedOn('2023-03-16')]).toEqual([
      ...['2023-03-01', '2023-03-16'],
    ])
  })
})

replicasTest('of two processes one writes to each body', async ({ replicas }) => {
  const scene = await seedScene(replicas.db, { ordinal: 7 })
  await seedRound(replicas.db, scene.planId, march)
  await Promise.all([1, 2, 3].map(() => remind(replicas.db, '2023-03-16')))
  expect(await templates(replicas.db, scene.focalPoint)).toEqual(['round-due'])
  expect(await templates(replicas.db, scene.partner)).toEqual(['round-due'])
})
