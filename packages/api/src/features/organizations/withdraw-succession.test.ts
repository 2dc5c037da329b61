import { describe, expect } from 'vitest'

import { change, creation, footprint, inArabic } from '../../../test/support/index.ts'
import { seedCommittee } from '../../../test/support/seed-committee.ts'
import { seedCaller } from '../../../test/support/seed-people.ts'
import { test as base, type Structure } from '../../../test/support/structure.ts'
import { readTrail } from '../../../test/support/trail.ts'

const reason = inArabic('بمقتضى المرسوم')
const mistake = inArabic('لم يصدر المرسوم')
const today = '2023-03-29'

type App = Parameters<typeof readTrail>[0]

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  clock: async ({}, use) => {
    let seconds = 0
    await use({
      now: () => new Date(Date.parse('2023-03-29T12:00:00Z') + 1000 * seconds++),
      today: () => today,
    })
  },
})

/** What somebody does with bodies that end. */
const hand = (app: App, { secretariat }: Structure) => ({
  end: async (kind: string, predecessorIds: string[], successorIds: string[]) => {
    const body = { kind, predecessorIds, successorIds, effectiveFrom: today, reason }
    const recorded = await app.inject(creation('/organization-successions', secretariat, body))
    expect(recorded.statusCode, recorded.body).toBe(201)
  },
  withdraw: (id: string, version = 2) =>
    app.inject(
      change('POST', `/organization-successions/${id}/withdrawal`, secretariat, {
        ...{ version, payload: { reason: mistake } },
      }),
    ),
  body: async (id: string, query = '') =>
    (await app.inject(`/api/v1/organizations/${id}${query}`)).json(),
  successions: async (id: string) =>
    (await app.inject(`/api/v1/organizations/${id}/successions`)).json().items,
})

describe('a succession that is taken back', () => {
  test('counts no more, is kept with its reason, and is still read as it was known', async ({
    app,
    db,
    structure,
  }) => {
    const { organizationId, otherId, secretariat, planId } = structure
    const { end, withdraw, body, successions } = hand(app, structure)
    await end('merged', [organizationId], [otherId])
    const [recorded] = await successions(organizationId)
    expect(recorded).toMatchObject({
      ...{ kind: 'merged', effectiveFrom: today, reason, withdrawal: null },
      ...{ predecessor: { id: organizationId }, successors: [{ id: otherId }] },
    })

    const withdrawn = await withdraw(recorded.id)
    expect(withdrawn.statusCode, withdrawn.body).toBe(200)
    expect(withdrawn.json()).toMatchObject({
      ...{ id: organizationId, endedOn: null, endedBy: null, successors: [], version: 3 },
    })
    expect((await body(otherId)).predecessors).toEqual([])
    const { items } = (await app.inject('/api/v1/organizations')).json()
    expect(items.map(({ endedOn }: { endedOn: string | null }) => endedOn)).toEqual([null, null])

    const [kept] = await successions(otherId)
    expect(kept).toMatchObject({ id: recorded.id, withdrawal: { reason: mistake } })
    const until = (instant: string) => `?knownAt=${encodeURIComponent(instant)}`
    expect(await body(organizationId, until(recorded.recordedAt))).toMatchObject({
      ...{ endedOn: today, successors: [{ id: otherId }] },
    })
    expect((await body(organizationId, until(kept.withdrawal.recordedAt))).endedOn).toBeNull()

    const named = creation(`/plans/${planId}/commitments`, secretariat, {
      ...{ title: inArabic('عنوان'), leadId: organizationId },
    })
    expect((await app.inject(named)).statusCode).toBe(201)
    const auditor = await seedCaller(db, 'auditor')
    const actions = async (id: string) =>
      (await readTrail(app, auditor, `?object=${id}`)).items.map(
        ({ action }: { action: string }) => action,
      )
    expect(await actions(organizationId)).toContain('organization.end-withdrawn')
    expect(await actions(otherId)).toContain('organization.succession-withdrawn')
  })

  test('lets the body end again, and leaves the others of a merger ended', async ({
    app,
    structure,
  }) => {
    const { organizationId, otherId, secretariat } = structure
    const { end, withdraw, body, successions } = hand(app, structure)
    const created = await app.inject(
      creation('/organizations', secretariat, { name: inArabic('مجلس'), kind: 'public' }),
    )
    const council: string = created.json().id
    await end('merged', [organizationId, otherId], [council])
    const [recorded] = await successions(organizationId)
    expect((await withdraw(recorded.id)).statusCode).toBe(200)
    expect((await body(otherId)).endedOn).toBe(today)
    expect((await body(council)).predecessors).toMatchObject([{ id: otherId }])

    await end('merged', [organizationId], [council])
    expect((await body(organizationId)).endedOn).toBe(today)
    const states = (await successions(organizationId)).map(
      ({ withdrawal }: { withdrawal: object | null }) => withdrawal === null,
    )
    expect(states).toEqual([true, false])
  })

  test('takes back all that goes on from a split', async ({ app, structure }) => {
    const { organizationId, otherId, secretariat } = structure
    const { end, withdraw, body, successions } = hand(app, structure)
    const created = await app.inject(
      creation('/organizations', secretariat, { name: inArabic('مجلس'), kind: 'public' }),
    )
    const council: string = created.json().id
    await end('split', [organizationId], [otherId, council])
    const [recorded] = await successions(council)
    expect(recorded.successors).toHaveLength(2)
    expect((await withdraw(recorded.id)).statusCode).toBe(200)
    expect(await body(organizationId)).toMatchObject({ endedOn: null, successors: [] })
    for (const id of [otherId, council]) expect((await body(id)).predecessors).toEqual([])
  })

  test('is refused twice, from an older version, and where nothing is recorded', async ({
    app,
    db,
    structure,
  }) => {
    const { organizationId, otherId } = structure
    const { end, withdraw, successions } = hand(app, structure)
    await end('merged', [organizationId], [otherId])
    const [{ id }] = await successions(organizationId)
    const before = await footprint(db)
    expect((await withdraw(id, 1)).statusCode).toBe(412)
    const unknown = await withdraw(organizationId)
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'succession-not-found'])
    expect(await footprint(db)).toEqual(before)

    await withdraw(id)
    const after = await footprint(db)
    const again = await withdraw(id, 3)
    expect([again.statusCode, again.json().code]).toEqual([409, 'succession-withdrawn'])
    expect(await footprint(db)).toEqual(after)
  })

  test('is refused once one that goes on has itself ended', async ({ app, db, structure }) => {
    const { organizationId, otherId, secretariat } = structure
    const { end, withdraw, successions } = hand(app, structure)
    const created = await app.inject(
      creation('/organizations', secretariat, { name: inArabic('مجلس'), kind: 'public' }),
    )
    await end('merged', [organizationId], [otherId])
    await end('merged', [otherId], [created.json().id])
    const [first] = await successions(organizationId)
    const before = await footprint(db)
    const refused = await withdraw(first.id)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'succession-built-on'])
    expect(await footprint(db)).toEqual(before)

    const [later] = await successions(otherId)
    expect((await withdraw(later.id, 3)).statusCode).toBe(200)
    expect((await withdraw(first.id)).statusCode).toBe(200)
  })

  test('is refused while what the body did is in the hands of one that goes on', async ({
    app,
    db,
    structure,
  }) => {
    const { organizationId, otherId, secretariat, commitmentId } = structure
    const { end, withdraw, successions } = hand(app, structure)
    await end('merged', [organizationId], [otherId])
    const [{ id }] = await successions(organizationId)
    const ledBy = async (leadId: string | null, version: number) => {
      const moved = change('PATCH', `/commitments/${commitmentId}`, secretariat, {
        ...{ version, payload: { leadId } },
      })
      expect((await app.inject(moved)).statusCode).toBe(200)
    }
    await ledBy(otherId, 1)
    const before = await footprint(db)
    const refused = await withdraw(id)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'succession-built-on'])
    expect(await footprint(db)).toEqual(before)

    await ledBy(null, 2)
    expect((await withdraw(id)).statusCode).toBe(200)
    await ledBy(organizationId, 3)
  })

  test('is refused while somebody has their mandate or the body its seat there instead', async ({
    app,
    db,
    structure,
  }) => {
    const { organizationId, otherId, secretariat } = structure
    const administrator = await seedCaller(db, 'administrator')
    const { personId } = await seedCaller(db, 'focal-point', { organizationId })
    const { committeeId, seatId } = await seedCommittee(db, organizationId)
    const { end, withdraw, successions } = hand(app, structure)
    await end('merged', [organizationId], [otherId])
    const [{ id }] = await successions(organizationId)
    const ended = { version: 1, payload: { reason } }
    const codeOf = async () => (await withdraw(id)).json().code

    const mandates = await app.inject({
      url: `/api/v1/mandates?person=${personId}`,
      headers: { cookie: secretariat.cookie },
    })
    const [mandate] = mandates.json().items
    await app.inject(change('POST', `/mandates/${mandate.id}/end`, administrator, ended))
    const given = await app.inject(
      creation('/mandates', administrator, {
        ...{ personId, organizationId: otherId, kind: 'official', startsOn: today },
      }),
    )
    expect(given.statusCode, given.body).toBe(201)
    expect(await codeOf()).toBe('succession-built-on')
    await app.inject(change('POST', `/mandates/${given.json().id}/end`, administrator, ended))

    await app.inject(change('POST', `/committee-seats/${seatId}/end`, secretariat, ended))
    const seated = await app.inject(
      creation(`/committees/${committeeId}/seats`, secretariat, {
        ...{ organizationId: otherId, kind: 'member', startsOn: today },
      }),
    )
    expect(seated.statusCode, seated.body).toBe(201)
    expect(await codeOf()).toBe('succession-built-on')
    await app.inject(change('POST', `/committee-seats/${seated.json().id}/end`, secretariat, ended))
    expect((await withdraw(id)).statusCode).toBe(200)
  })
})
