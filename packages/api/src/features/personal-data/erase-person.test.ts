import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import {
  change,
  creation,
  inArabic,
  reading,
  seedCaller,
  seedMandate,
  seedPerson,
} from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/scene.ts'
import { seedMail } from '../../../test/support/seed-mail.ts'
import { signingIn } from '../../../test/support/signing-in.ts'
import { readTrail } from '../../../test/support/trail.ts'
import { accounts, auditPersonalPayloads, mails, people } from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'

const reason = 'الطلب 12/2023'
const erasing = (
  { personId }: { personId: string },
  by: { cookie: string },
  { version = 1, payload = { reason } }: { version?: number; payload?: object } = {},
) => change('POST', `/people/${personId}/erasure`, by, { version, payload })

describe('erasing somebody’s data', () => {
  test('is refused while they are something here, and says what', async ({ app, db, scene }) => {
    const { administrator, focalPoint, auditor, committeeMember } = scene
    const on = { app, db }
    const outlookOf = async ({ personId }: { personId: string }) =>
      (await app.inject(reading(`/people/${personId}/erasure`, administrator))).json()
    const [mandate] = (
      await app.inject(reading(`/mandates?person=${focalPoint.personId}`, auditor))
    ).json().items

    expect(await refusalOf(on, erasing(focalPoint, administrator))).toMatchObject({
      ...{ status: 409, code: 'still-in-office' },
      errors: [{ rule: 'mandate-not-over', detail: mandate.id }],
    })
    expect(await outlookOf(focalPoint)).toMatchObject({ mandates: [{ id: mandate.id }] })
    expect(await refusalOf(on, erasing(auditor, administrator))).toMatchObject({
      ...{ code: 'still-in-office', errors: [{ rule: 'office-held', detail: 'auditor' }] },
    })
    expect(await outlookOf(auditor)).toMatchObject({ offices: ['auditor'] })
    expect(await refusalOf(on, erasing(committeeMember, administrator))).toMatchObject({
      ...{ code: 'still-in-office', errors: [{ rule: 'seat-not-over' }] },
    })
    const { seats } = await outlookOf(committeeMember)
    expect(seats).toMatchObject([{ committee: { source: 'ar' } }])
  })

  test('is refused while they are to be something from a later day on', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, withoutRight, organizations } = scene
    const later = { startsOn: '2023-06-01', organizationId: organizations.lead }
    await seedMandate(db, { ...later, personId: withoutRight.personId, kind: 'deputy' })
    const refusal = await refusalOf({ app, db }, erasing(withoutRight, administrator))
    expect(refusal.errors).toMatchObject([{ rule: 'mandate-not-over' }])
  })

  test('is refused for oneself, and for whom a demonstration offers', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, withoutRight } = scene
    await insertDemonstrationAccount(db, { accountId: withoutRight.accountId, password: 'x' })
    const code = async (whom: { personId: string }) =>
      (await refusalOf({ app, db }, erasing(whom, administrator))).code
    expect(await code(administrator)).toBe('own-account')
    expect(await code(withoutRight)).toBe('demonstration-account')
    // A system is nobody.
    expect(await code({ personId: scene.system.accountId })).toBe('person-not-found')
  })

  test('is refused from another version, without a reason, or with one that names them', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, withoutRight } = scene
    const on = { app, db }
    const refused = (more: { version?: number; payload?: object }) =>
      refusalOf(on, erasing(withoutRight, administrator, more))
    expect(await refused({ version: 2 })).toMatchObject({ code: 'version-moved' })
    expect(await refused({ payload: {} })).toMatchObject({ status: 400 })
    const named = { reason: `طلب ${withoutRight.email.toUpperCase()}` }
    expect(await refused({ payload: named })).toMatchObject({
      errors: [{ pointer: '#/reason', rule: 'names-person' }],
    })
  })

  test('lets nobody in any more by their account, and gives them nothing again', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, secretariat, withoutRight, organizations, committee } = scene
    const { personId, accountId } = withoutRight
    const answer = await app.inject(erasing(withoutRight, administrator))
    expect(answer.json()).toMatchObject({ isErased: true, version: 2 })

    expect((await app.inject(reading('/account/sessions', withoutRight))).statusCode).toBe(401)
    expect((await app.inject(signingIn(withoutRight))).statusCode).toBe(401)
    const on = { app, db }
    const granting = { personId, organizationId: organizations.lead, kind: 'deputy' }
    const startsOn = '2023-03-29'
    const unknown = { errors: [{ pointer: '#/personId', rule: 'unknown' }] }
    for (const request of [
      creation('/mandates', administrator, { ...granting, startsOn }),
      creation(`/committees/${committee.committeeId}/seats`, secretariat, {
        ...{ personId, organizationId: organizations.lead, kind: 'member', startsOn },
      }),
      creation('/invitations', administrator, {
        ...{ personId, email: 'again@example.org', language: 'fr', offices: [] },
      }),
    ])
      expect(await refusalOf(on, request)).toMatchObject(unknown)
    const renaming = { version: 2, payload: { name: 'اسم' } }
    expect(
      await refusalOf(on, change('PATCH', `/people/${personId}`, administrator, renaming)),
    ).toMatchObject({ code: 'person-erased' })
    const again = { version: 2 }
    expect(await refusalOf(on, erasing(withoutRight, administrator, again))).toMatchObject({
      code: 'person-erased',
    })
    expect(
      await refusalOf(
        on,
        change('POST', `/accounts/${accountId}/reinstatement`, administrator, {
          ...{ version: 2, payload: { reason } },
        }),
      ),
    ).toMatchObject({ code: 'account-not-found' })
    const { items, total } = (await app.inject(reading('/people', administrator))).json()
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(personId)
    expect(total).toBe(items.length)
  })

  test('reopens no mandate that they had, and lets its days be put right', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, organizations } = scene
    const personId = await seedPerson(db, { name: 'سعاد' })
    const past = { startsOn: '2023-02-01', endsOn: '2023-03-01' }
    const id = await seedMandate(db, {
      ...{ personId, organizationId: organizations.lead, kind: 'deputy', ...past },
    })
    expect((await app.inject(erasing({ personId }, administrator))).statusCode).toBe(200)
    const setting = (endsOn: string | null) =>
      change('PUT', `/mandates/${id}/period`, administrator, {
        version: 1,
        payload: { startsOn: past.startsOn, endsOn, reason: { source: 'ar', ar: said } },
      })
    const said = { text: 'تصحيح', state: 'verified' }
    expect(await refusalOf({ app, db }, setting(null))).toMatchObject({ code: 'person-erased' })
    expect((await app.inject(setting('2023-02-20'))).statusCode).toBe(200)
  })

  test('reopens no seat that they had, and lets its days be put right', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, secretariat, organizations, committee } = scene
    const personId = await seedPerson(db, { name: 'سعاد' })
    const past = { startsOn: '2023-02-01', endsOn: '2023-03-01' }
    const { id } = (
      await app.inject(
        creation(`/committees/${committee.committeeId}/seats`, secretariat, {
          ...{ personId, organizationId: organizations.partner, kind: 'member', ...past },
        }),
      )
    ).json()
    expect((await app.inject(erasing({ personId }, administrator))).statusCode).toBe(200)
    const setting = (endsOn: string | null) =>
      change('PUT', `/committee-seats/${id}/period`, secretariat, {
        ...{ version: 1, payload: { startsOn: past.startsOn, endsOn, reason: inArabic('تصحيح') } },
      })
    expect(await refusalOf({ app, db }, setting(null))).toMatchObject({ code: 'person-erased' })
    expect((await app.inject(setting('2023-02-20'))).statusCode).toBe(200)
  })

  test('takes nothing of anybody else: of a namesake, or of who has their former address', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, withoutRight } = scene
    const former = 'former@example.org'
    await db.update(accounts).set({ email: former }).where(eq(accounts.id, withoutRight.accountId))
    await app.inject(signingIn({ email: former, password: 'x'.repeat(20) }))
    await db
      .update(accounts)
      .set({ email: 'now@example.org' })
      .where(eq(accounts.id, withoutRight.accountId))
    const invited = { name: 'شخص', email: former, language: 'fr', offices: [] }
    expect((await app.inject(creation('/invitations', administrator, invited))).statusCode).toBe(
      201,
    )
    const other = await seedCaller(db, 'account-holder')
    await seedMail(db, { personId: other.personId, recipient: other.email })
    const before = await db.select().from(auditPersonalPayloads)
    const [mail] = await db.select().from(mails).where(eq(mails.personId, other.personId))

    expect((await app.inject(erasing(withoutRight, administrator))).statusCode).toBe(200)

    expect(await db.select().from(auditPersonalPayloads)).toEqual(before)
    expect(await db.select().from(mails).where(eq(mails.personId, other.personId))).toEqual([mail])
    const names = await db.select().from(people).where(eq(people.name, 'شخص'))
    expect(names.length).toBeGreaterThan(2)
  })

  test('leaves what they did, as an erased person’s, and why it was done', async ({
    app,
    scene,
  }) => {
    const { administrator, auditor, withoutRight } = scene
    await app.inject(erasing(withoutRight, administrator))
    const { items } = await readTrail(app, auditor, `?object=${withoutRight.personId}`)
    expect(items[0]).toMatchObject({
      ...{ action: 'person.erased', reason, actor: { id: administrator.accountId } },
      object: { kind: 'person', id: withoutRight.personId, name: null },
    })
  })
})
