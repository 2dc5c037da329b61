import { describe, expect } from 'vitest'

import {
  change,
  creation,
  footprint,
  inArabic,
  reading,
  seedMandate,
  seedOrganization,
} from '../../../test/support/index.ts'
import { seedCaller } from '../../../test/support/seed-people.ts'
import { seedStrangers, test } from '../../../test/support/structure.ts'

const reason = inArabic('بمقتضى المرسوم')
const today = '2023-03-29'

describe('a succession', () => {
  test('ends a body on its day, names who goes on, and leaves the days before as they were', async ({
    app,
    structure,
  }) => {
    const { secretariat, organizationId, otherId } = structure
    const recorded = await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'merged', predecessorIds: [organizationId], successorIds: [otherId] },
        ...{ effectiveFrom: today, reason },
      }),
    )
    expect(recorded.statusCode, recorded.body).toBe(201)
    const body = async (id: string, query = '') =>
      (await app.inject(`/api/v1/organizations/${id}${query}`)).json()

    expect(await body(organizationId)).toMatchObject({
      endedOn: today,
      endedBy: 'merged',
      successors: [{ id: otherId, name: inArabic('الأرشيف') }],
      predecessors: [],
      version: 2,
    })
    expect(await body(otherId)).toMatchObject({
      endedOn: null,
      predecessors: [{ id: organizationId, name: inArabic('وزارة العدل') }],
    })
    expect(await body(organizationId, '?asOf=2023-03-28')).toMatchObject({
      ...{ endedOn: null, endedBy: null, successors: [] },
    })
    const { items } = (await app.inject('/api/v1/organizations')).json()
    expect(items.find(({ id }: { id: string }) => id === organizationId).endedOn).toBe(today)
  })

  test('with a body that was founded later names it once it is known', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, organizationId, otherId } = structure
    const founded = await seedOrganization(db, { name: 'هيئة جديدة', effectiveFrom: today })
    const recorded = await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'split', predecessorIds: [organizationId], successorIds: [founded, otherId] },
        ...{ effectiveFrom: '2023-03-01', reason },
      }),
    )
    expect(recorded.statusCode, recorded.body).toBe(201)
    const successors = async (query: string) =>
      (await app.inject(`/api/v1/organizations/${organizationId}${query}`))
        .json()
        .successors.map(({ id }: { id: string }) => id)
    expect(await successors('?asOf=2023-03-10')).toEqual([otherId])
    expect((await successors('')).toSorted()).toEqual([founded, otherId].toSorted())
  })

  test('keeps the ended body from being named anew, and leaves it where it is named', async ({
    app,
    structure,
  }) => {
    const { secretariat, organizationId, otherId, planId, commitmentId, activityId } = structure
    await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'merged', predecessorIds: [organizationId], successorIds: [otherId] },
        ...{ effectiveFrom: today, reason },
      }),
    )
    const title = inArabic('عنوان آخر')
    const refused = [
      creation(`/plans/${planId}/commitments`, secretariat, { title, leadId: organizationId }),
      change('PATCH', `/activities/${activityId}`, secretariat, {
        version: 1,
        payload: { responsibleId: organizationId },
      }),
    ]
    for (const request of refused) {
      const answer = await app.inject(request)
      expect([answer.statusCode, answer.json().errors?.[0].rule]).toEqual([422, 'body-ended'])
    }
    const kept = await app.inject(
      change('PATCH', `/commitments/${commitmentId}`, secretariat, {
        version: 1,
        payload: { title, leadId: organizationId },
      }),
    )
    expect(kept.statusCode, kept.body).toBe(200)
  })

  test('is refused where one ends twice, goes on after its end, or nobody knows it', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, organizationId, otherId } = structure
    const third = await seedOrganization(db, { name: 'وزارة الصحة' })
    const record = (predecessorIds: string[], successorIds: string[]) =>
      app.inject(
        creation('/organization-successions', secretariat, {
          ...{ kind: 'merged', predecessorIds, successorIds, effectiveFrom: today, reason },
        }),
      )
    expect((await record([organizationId], [otherId])).statusCode).toBe(201)
    const before = await footprint(db)
    const nobody = '0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b'
    const pointers = async (...bodies: Parameters<typeof record>) =>
      (await record(...bodies))
        .json()
        .errors.map(({ pointer, rule }: { pointer: string; rule: string }) => [pointer, rule])
    expect(await pointers([organizationId], [third])).toEqual([
      ['#/predecessorIds/0', 'body-ended'],
    ])
    expect(await pointers([third], [organizationId])).toEqual([['#/successorIds/0', 'body-ended']])
    expect(await pointers([third], [nobody])).toEqual([['#/successorIds/0', 'unknown']])
    expect(await footprint(db)).toEqual(before)
  })
})

test('what names a body is told to those who look after bodies and mandates, and to nobody else', async ({
  app,
  db,
  structure,
}) => {
  const { secretariat, organizationId, commitmentId } = structure
  const { personId } = await seedCaller(db, 'committee-member', { organizationId })
  await seedMandate(db, { personId, organizationId })
  await seedMandate(db, { personId, organizationId, endsOn: '2023-02-01' })
  const path = `/organizations/${organizationId}/duties`

  const told = (await app.inject(reading(path, secretariat))).json()
  expect(told.commitments).toMatchObject([{ id: commitmentId, number: 1, isLead: true }])
  expect(told.activities).toEqual([])
  expect(told.mandates).toMatchObject([{ kind: 'official', person: { id: personId } }])
  expect(told.seats).toMatchObject([{ kind: 'member', startsOn: '2023-01-15', endsOn: null }])
  for (const stranger of await seedStrangers(db, structure)) {
    const mayRead = stranger.role === 'auditor' || stranger.role === 'administrator'
    const { statusCode } = await app.inject(reading(path, stranger))
    expect(statusCode, stranger.role ?? 'nobody').toBe(mayRead ? 200 : stranger.role ? 403 : 401)
  }
})
