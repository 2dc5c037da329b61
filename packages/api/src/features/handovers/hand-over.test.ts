import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'

import { change, creation, inArabic, reading } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import {
  deciding,
  handing,
  reportFrom,
  reporting,
  revising,
  type Scene,
  test,
} from '../../../test/support/scene.ts'
import { readTrail } from '../../../test/support/trail.ts'

interface App {
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
}

async function mandateOf(app: App, scene: Scene, { personId }: { personId: string }) {
  const answer = await app.inject(reading(`/mandates?person=${personId}`, scene.auditor))
  return answer.json().items[0].id as string
}

const confirming = ({ id, version }: { id: string; version: number }, by: { cookie: string }) =>
  change('POST', `/handovers/${id}/confirmation`, by, { version })

describe('a hand-over', () => {
  test('moves the right at once, loses no report, and leaves a sheet that is confirmed', async ({
    app,
    db,
    scene,
  }) => {
    const { focalPoint, deputy, secretariat, administrator, activities, auditor } = scene
    const waiting = await reportFrom(
      app,
      reporting(activities.first, focalPoint, { from: 20, to: 60 }),
    )
    const back = await reportFrom(
      app,
      reporting(activities.second, focalPoint, { from: 40, to: 50 }),
    )
    const reason = inArabic('المرجو الإثبات')
    await reportFrom(app, deciding(back, secretariat, { kind: 'return', reason }))
    await reportFrom(
      app,
      change('PATCH', `/activities/${activities.unreported}`, secretariat, {
        version: 1,
        payload: { endsOn: '2023-02-28' },
      }),
    )
    const mandateId = await mandateOf(app, scene, focalPoint)

    const handover = await reportFrom(app, handing(mandateId, administrator, deputy))
    expect(handover).toMatchObject({
      from: { id: focalPoint.personId },
      to: { id: deputy.personId },
      confirmedAt: null,
    })
    const mine = revising(waiting, focalPoint, { from: 20, to: 55 })
    expect((await refusalOf({ app, db }, mine)).code).toBe('not-allowed')
    const theirs = await app.inject(revising(waiting, deputy, { from: 20, to: 55 }))
    expect(theirs.statusCode, theirs.body).toBe(200)

    const sheet = (await app.inject(reading(`/handovers/${handover.id}`, deputy))).json()
    expect(sheet.content).toMatchObject({
      open: [{ id: waiting.id, state: 'submitted', from: 20, to: 60, activity: { number: '1.1' } }],
      returned: [{ id: back.id, state: 'returned', from: 40, to: 50 }],
      late: [{ activity: { number: '1.3' }, endsOn: '2023-02-28', reportedProgress: null }],
    })
    const confirmed = await app.inject(confirming(handover, deputy))
    expect(confirmed.json()).toMatchObject({ version: 2, content: sheet.content })
    expect(confirmed.json().confirmedAt).not.toBeNull()
    // Also to who has not seen yet that it was: it is confirmed, not changed.
    for (const version of [1, 2]) {
      const again = confirming({ id: handover.id, version }, deputy)
      expect((await refusalOf({ app, db }, again)).code).toBe('handover-confirmed')
    }
    const { items } = await readTrail(app, auditor, `?object=${handover.id}`)
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'handover.confirmed',
      'handover.made',
    ])
  })

  test('is for nobody else to read or to confirm', async ({ app, db, scene }) => {
    const { leaving, partner, focalPoint, administrator, auditor } = scene
    const mandateId = await mandateOf(app, scene, leaving)
    const handover = await reportFrom(app, handing(mandateId, administrator, focalPoint))
    const sheet = (by: { cookie: string }) => reading(`/handovers/${handover.id}`, by)

    for (const request of [sheet(partner), confirming(handover, partner)])
      expect((await refusalOf({ app, db }, request)).code).toBe('handover-not-found')
    expect((await refusalOf({ app, db }, sheet(administrator))).code).toBe('not-allowed')
    expect((await app.inject(sheet(auditor))).statusCode).toBe(200)
    const list = async (by: { cookie: string }) =>
      (await app.inject(reading('/handovers', by))).json().items
    expect(await list(partner)).toEqual([])
    expect(await list(focalPoint)).toMatchObject([{ id: handover.id }])
    expect(await list(administrator)).toMatchObject([{ id: handover.id, confirmedAt: null }])
  })

  test('is a focal point’s own to make, to a colleague', async ({ app, db, scene }) => {
    const { focalPoint, deputy, partner, stranger } = scene
    const mandateId = await mandateOf(app, scene, focalPoint)

    const byAnother = handing(mandateId, partner, deputy)
    expect((await refusalOf({ app, db }, byAnother)).code).toBe('mandate-not-found')
    const toStranger = handing(mandateId, focalPoint, stranger)
    expect(await refusalOf({ app, db }, toStranger)).toMatchObject({
      code: 'rule-broken',
      errors: [{ pointer: '#/toPersonId', rule: 'no-colleague' }],
    })
    const handover = await reportFrom(app, handing(mandateId, focalPoint, deputy))
    const after = await app.inject(
      reading(`/mandates?organization=${scene.organizations.lead}`, deputy),
    )
    expect(
      after
        .json()
        .items.map(({ kind, person }: { kind: string; person: { id: string } }) => [
          kind,
          person.id,
        ]),
    ).toEqual([
      ['official', deputy.personId],
      ['deputy', deputy.personId],
    ])
    expect(handover.toMandateId).toBe(after.json().items[0].id)
  })

  test('is made once, from the version that was seen, of what still holds', async ({
    app,
    db,
    scene,
  }) => {
    const { focalPoint, deputy, administrator } = scene
    const mandateId = await mandateOf(app, scene, focalPoint)
    const request = handing(mandateId, administrator, deputy)
    const made = await app.inject(request)

    expect((await app.inject(request)).json()).toEqual(made.json())
    const stale = handing(mandateId, administrator, deputy)
    expect((await refusalOf({ app, db }, stale)).code).toBe('version-moved')
    const over = handing(mandateId, administrator, deputy, { version: 2 })
    expect((await refusalOf({ app, db }, over)).code).toBe('mandate-not-in-force')
    const toOneself = creation(
      `/mandates/${made.json().toMandateId}/handovers`,
      administrator,
      { toPersonId: deputy.personId },
      { version: 1 },
    )
    expect((await refusalOf({ app, db }, toOneself)).errors).toMatchObject([
      { rule: 'same-person' },
    ])
  })
})
