import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { change, creation, inArabic, seedPerson } from '../../../test/support/index.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { reportFrom, type Scene, test } from '../../../test/support/scene.ts'
import { accounts } from '../../db/schema/index.ts'

const reason = inArabic('انتقال إلى مصلحة أخرى')
const today = '2023-03-29'

const granting = (
  { administrator, organizations, committeeMember }: Scene,
  period: object,
  personId = committeeMember.personId,
) =>
  creation('/mandates', administrator, {
    ...{ personId, organizationId: organizations.lead, kind: 'deputy' },
    ...period,
  })

const periodOf = (
  mandate: { id: string; version: number },
  by: Scene['administrator'],
  period: object,
) =>
  change('PUT', `/mandates/${mandate.id}/period`, by, {
    version: mandate.version,
    payload: { ...period, reason },
  })

describe('whose mandate it is', () => {
  test('is written to from which day it holds, and that it ends', async ({ app, db, scene }) => {
    const { committeeMember, administrator } = scene
    const mandate = await reportFrom(app, granting(scene, { startsOn: '2023-04-03' }))

    const [granted] = await readOutbox(db, committeeMember)
    expect(granted).toMatchObject({ template: 'mandate-granted', language: 'ar' })
    expect(granted?.text).toContain('3 أبريل 2023')
    expect(granted?.text.split('\n')).toContain(`https://iltizam.example/ar/mandates/${mandate.id}`)
    const request = change('POST', `/mandates/${mandate.id}/end`, administrator, {
      ...{ version: 1, payload: { reason } },
    })
    await reportFrom(app, request)
    const [, ended, ...others] = await readOutbox(db, committeeMember)
    expect(ended).toMatchObject({ template: 'mandate-ended' })
    expect(others).toEqual([])
  })

  test('is written to in their language', async ({ app, db, scene }) => {
    const { committeeMember } = scene
    for (const [language, said, period] of [
      ['fr', 'à partir du', { startsOn: today, endsOn: '2023-03-30' }],
      ['en', 'You are a focal point for', { startsOn: '2023-03-30' }],
    ] as const) {
      await db.update(accounts).set({ language }).where(eq(accounts.id, committeeMember.accountId))
      await reportFrom(app, granting(scene, period))
      expect((await readOutbox(db, committeeMember)).at(-1)?.text).toContain(said)
    }
  })

  test('is told of other days once they concern what is or will be', async ({ app, db, scene }) => {
    const { committeeMember, administrator } = scene
    const toldBy = async (mandate: { id: string; version: number }, period: object) => {
      const before = await readOutbox(db, committeeMember)
      const moved = await reportFrom(app, periodOf(mandate, administrator, period))
      const after = await readOutbox(db, committeeMember)
      return { moved, told: after.slice(before.length).map(({ template }) => template) }
    }
    const granted = await reportFrom(app, granting(scene, { startsOn: '2023-03-01' }))

    const sooner = await toldBy(granted, { startsOn: '2023-02-01', endsOn: null })
    expect(sooner.told).toEqual(['mandate-granted'])
    const ending = await toldBy(sooner.moved, { startsOn: '2023-02-01', endsOn: '2023-06-01' })
    expect(ending.told).toEqual(['mandate-ended'])
    const ended = await toldBy(ending.moved, { startsOn: '2023-02-01', endsOn: today })
    expect(ended.told).toEqual(['mandate-ended'])
    const forTheBooks = await toldBy(ended.moved, { startsOn: '2023-02-02', endsOn: '2023-03-02' })
    expect(forTheBooks.told).toEqual([])
  })

  test('is not written to of a time that is over, without an account, or where they declined', async ({
    app,
    db,
    scene,
  }) => {
    const { committeeMember } = scene
    const nobody = await seedPerson(db, { name: 'إدريس' })
    await reportFrom(app, granting(scene, { startsOn: '2023-02-01', endsOn: '2023-03-01' }))
    await reportFrom(app, granting(scene, { startsOn: today }, nobody))
    const declined = { declined: ['mandate-granted'] }
    await reportFrom(
      app,
      change('PUT', '/account/mail-preferences', committeeMember, {
        version: 1,
        payload: declined,
      }),
    )
    await reportFrom(app, granting(scene, { startsOn: today }))
    expect(await readOutbox(db, committeeMember)).toEqual([])
    expect(await readOutbox(db, { personId: nobody })).toEqual([])
  })
})
