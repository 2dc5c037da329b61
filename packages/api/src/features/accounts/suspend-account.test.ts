import { describe, expect } from 'vitest'

import {
  change,
  creation,
  inArabic,
  reading,
  seedCaller,
  seedOrganization,
} from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { signingIn } from '../../../test/support/signing-in.ts'
import { auditEvents, mails } from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from './repository.ts'

interface Person {
  accountId: string
  cookie: string
}

const payload = { reason: 'غادرت الوزارة' }
const suspending = ({ accountId }: Person, by: Person, version = 1) =>
  change('POST', `/accounts/${accountId}/suspension`, by, { version, payload })
const reinstating = ({ accountId }: Person, by: Person, version = 1) =>
  change('POST', `/accounts/${accountId}/reinstatement`, by, { version, payload })

describe('an account that is suspended', () => {
  test('opens nothing from the next request on, on any replica, until it is let in again', async ({
    replicas,
  }) => {
    const { db, inject } = replicas
    const administrator = await seedCaller(db, 'administrator')
    const auditor = await seedCaller(db, 'auditor')
    const ask = () => inject(reading('/account/sessions', auditor))
    const statuses = async () => [(await ask()).statusCode, (await ask()).statusCode]
    expect(await statuses()).toEqual([200, 200])

    const suspended = await inject(suspending(auditor, administrator))
    expect(suspended.json()).toMatchObject({ state: 'suspended', version: 2, roles: ['auditor'] })
    expect(await statuses()).toEqual([401, 401])
    expect((await inject(signingIn(auditor))).statusCode).toBe(401)

    const again = await inject(reinstating(auditor, administrator, 2))
    expect(again.json()).toMatchObject({ state: 'active', version: 3, suspendedAt: null })
    // The session that it had is over; its holder signs in.
    expect(await statuses()).toEqual([401, 401])
    expect((await inject(signingIn(auditor))).statusCode).toBe(200)
    expect(await db.select().from(mails)).toMatchObject([
      { template: 'account-suspended', recipient: auditor.email },
    ])
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action, reason }) => [action, reason])).toEqual([
      ['account.suspended', payload.reason],
      ['session.ended', null],
      ['session.refused', null],
      ['account.reinstated', payload.reason],
      ['session.started', null],
    ])
  })

  test('is not one’s own, nor one that a demonstration offers', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const offered = await seedCaller(db, 'auditor')
    await insertDemonstrationAccount(db, { accountId: offered.accountId, password: 'x' })
    const refused = async (whom: Person) =>
      (await refusalOf({ app, db }, suspending(whom, administrator))).code
    expect(await refused(administrator)).toBe('own-account')
    expect(await refused(offered)).toBe('demonstration-account')
    const moved = await refusalOf({ app, db }, suspending(offered, administrator, 2))
    expect(moved.code).toBe('version-moved')
  })

  test('is not written to but of that, and gets nothing that was still to be sent', async ({
    app,
    db,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    const person = await seedCaller(db, 'auditor')
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const granting = (startsOn: string, personId = person.personId) =>
      creation('/mandates', administrator, {
        ...{ personId, organizationId, kind: 'deputy', startsOn },
      })
    const toThem = async () =>
      (await db.select().from(mails)).filter(({ personId }) => personId === person.personId)

    const { id, version } = (await app.inject(granting('2024-01-01'))).json()
    await app.inject(suspending(person, administrator))
    const ending = { version, payload: { reason: inArabic('انتهت المهمة') } }
    expect(
      (await app.inject(change('POST', `/mandates/${id}/end`, administrator, ending))).statusCode,
    ).toBe(200)
    expect(await toThem()).toMatchObject([
      { template: 'mandate-granted', values: null, lastError: 'SUSPENDED' },
      { template: 'account-suspended', failedAt: null },
    ])
    const who = await app.inject(reading(`/people/${person.personId}`, administrator))
    expect(who.json()).toMatchObject({ hasAccount: true, getsMail: false })

    await app.inject(reinstating(person, administrator, 2))
    await app.inject(granting('2025-01-01'))
    expect((await toThem()).at(-1)).toMatchObject({ template: 'mandate-granted', failedAt: null })
  })

  test('is never the last that administers: of two who suspend each other one goes on', async ({
    replicas,
  }) => {
    const { db, together } = replicas
    const others = await seedCaller(db, 'administrator')
    // Those of other tests of this file.
    const { items } = (
      await replicas.inject(reading('/accounts?role=administrator', others))
    ).json()
    for (const { id, version } of items)
      if (id !== others.accountId)
        await replicas.inject(suspending({ accountId: id, cookie: '' }, others, version))
    const second = await seedCaller(db, 'administrator')
    const answers = await together([suspending(second, others), suspending(others, second)])
    const codes = answers.map((answer) => answer.json().code ?? 'suspended')
    expect(codes.filter((code) => code === 'suspended')).toHaveLength(1)
    expect(codes.some((code) => ['last-administrator', 'not-signed-in'].includes(code))).toBe(true)
  })
})
