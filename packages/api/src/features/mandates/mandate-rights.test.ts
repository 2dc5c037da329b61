import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { seedMandate } from '../../../test/support/index.ts'
import { reporting, revising, test } from '../../../test/support/scene.ts'
import { session } from '../../../test/support/signing-in.ts'
import type { Db } from '../../db/connect.ts'
import { accounts, mandatePeriods, mandates } from '../../db/schema/index.ts'

/** Records anew from when to when somebody's mandate holds. */
async function setPeriod(db: Db, personId: string, startsOn: string, endsOn: string | null) {
  const [mandate] = await db.select().from(mandates).where(eq(mandates.personId, personId))
  if (!mandate) throw new Error('they have none')
  const recordedAt = new Date('2023-03-29T12:00:00Z')
  const row = { id: uuidv7(), mandateId: mandate.id, startsOn, endsOn, recordedAt }
  await db.insert(mandatePeriods).values(row)
}

const today = '2023-03-29'

describe('a mandate', () => {
  test('for one activity reaches that one alone', async ({ app, db, scene }) => {
    const { focalPoint, organizations, activities } = scene
    await setPeriod(db, focalPoint.personId, '2023-01-15', today)
    const { personId } = focalPoint
    const organizationId = organizations.lead
    await seedMandate(db, { personId, organizationId, activityId: activities.second })

    const other = await app.inject(reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    const own = await app.inject(reporting(activities.second, focalPoint, { from: 40, to: 60 }))
    expect([other.statusCode, other.json().code]).toEqual([404, 'activity-not-found'])
    expect(own.statusCode, own.body).toBe(201)
    const mine = await app.inject({
      url: `/api/v1/plans/${scene.planId}/reportable-activities`,
      headers: { cookie: focalPoint.cookie },
    })
    expect(mine.json().items.map(({ id }: { id: string }) => id)).toEqual([activities.second])
  })

  test('for one commitment reaches its activities, those of another body too', async ({
    app,
    db,
    scene,
  }) => {
    const { stranger, organizations, activities, commitmentId } = scene
    const { personId } = stranger
    await seedMandate(db, { personId, organizationId: organizations.lead, commitmentId })
    const answer = await app.inject(reporting(activities.ofPartner, stranger, { from: 10, to: 20 }))
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toMatchObject({ byLead: true })
  })

  test.for([
    ['ends on that day', '2023-01-15', today, 403],
    ['ends on the next', '2023-01-15', '2023-03-30', 201],
    ['begins on that day', today, null, 201],
    ['begins on the next', '2023-03-30', null, 403],
  ] as const)('that %s', async ([, startsOn, endsOn, status], { app, db, scene }) => {
    const { focalPoint, activities } = scene
    await setPeriod(db, focalPoint.personId, startsOn, endsOn)
    const answer = await app.inject(reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    expect(answer.statusCode, answer.body).toBe(status)
    const known = await app.inject({ url: session, headers: { cookie: focalPoint.cookie } })
    expect(known.json().account.roles).toEqual(status === 201 ? ['focal-point'] : [])
  })

  test('of a colleague lets them correct a report, one for something else does not', async ({
    app,
    db,
    scene,
  }) => {
    const { focalPoint, deputy, stranger, organizations, activities } = scene
    const request = reporting(activities.first, focalPoint, { from: 20, to: 60 })
    const report = (await app.inject(request)).json()
    await seedMandate(db, {
      personId: stranger.personId,
      organizationId: organizations.lead,
      activityId: activities.second,
    })
    const byStranger = await app.inject(revising(report, stranger, { from: 20, to: 50 }))
    const byDeputy = await app.inject(revising(report, deputy, { from: 20, to: 50 }))
    expect([byStranger.statusCode, byStranger.json().code]).toEqual([403, 'not-allowed'])
    expect(byDeputy.statusCode, byDeputy.body).toBe(200)
  })
})

test('a suspended account is nobody from its next request on', async ({ app, db, scene }) => {
  const { focalPoint, activities } = scene
  await db
    .update(accounts)
    .set({ suspendedAt: new Date('2023-03-29T11:00:00Z') })
    .where(eq(accounts.id, focalPoint.accountId))
  const answer = await app.inject(reporting(activities.first, focalPoint, { from: 20, to: 60 }))
  expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-signed-in'])
})
