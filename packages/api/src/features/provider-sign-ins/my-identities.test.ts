import { describe, expect } from 'vitest'

import { change, reading, seedCaller } from '../../../test/support/index.ts'
import { seedInvited, tokenSentTo } from '../../../test/support/links.ts'
import { test } from '../../../test/support/provider-visit.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { signingIn } from '../../../test/support/signing-in.ts'
import { accountIdentities, auditEvents } from '../../db/schema/index.ts'

const subject = 'AB123456'
const unlinking = (id: string, { cookie }: { cookie: string }) => ({
  method: 'DELETE' as const,
  url: `/api/v1/account/identities/${id}`,
  headers: { cookie },
})

describe('the identities that an account is linked with', () => {
  test('are its holder’s to see and to unlink', async ({ app, db, signIn, identityProvider }) => {
    const auditor = await seedCaller(db, 'auditor')
    const other = await seedCaller(db, 'auditor')
    await signIn({ subject: 'other', email: other.email })
    const { cookie } = await signIn({ subject, email: auditor.email })
    const listed = (await app.inject(reading('/account/identities', { cookie }))).json()
    expect(listed).toMatchObject({
      items: [{ issuer: identityProvider.issuer, name: 'الهوية الرقمية' }],
      hasPassword: true,
    })
    const [{ id }] = listed.items
    expect(await refusalOf({ app, db }, unlinking(id, other))).toMatchObject({
      code: 'identity-not-found',
    })
    expect((await app.inject(unlinking(id, { cookie }))).statusCode).toBe(204)
    expect(await db.select().from(accountIdentities)).toMatchObject([{ subject: 'other' }])
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.at(-1)).toMatchObject({
      action: 'account.identity-unlinked',
      actor: auditor.accountId,
    })
    expect(await refusalOf({ app, db }, unlinking(id, { cookie }))).toMatchObject({
      code: 'identity-not-found',
    })
  })

  test('stay while they are the only way in; a password is chosen by a link', async ({
    app,
    db,
    signIn,
  }) => {
    const { email } = await seedInvited(db)
    const { cookie } = await signIn({ subject, email })
    const listed = (await app.inject(reading('/account/identities', { cookie }))).json()
    expect(listed).toMatchObject({ hasPassword: false })
    const [{ id }] = listed.items
    expect(await refusalOf({ app, db }, unlinking(id, { cookie }))).toMatchObject({
      ...{ status: 409, code: 'only-way-in' },
    })

    const url = '/api/v1/password-resets'
    const password = 'ممر آخر من الكلمات'
    await app.inject({ method: 'POST', url, payload: { email } })
    const token = await tokenSentTo(db, email, 'password-reset')
    const chosen = {
      method: 'POST',
      url: `${url}/redemption`,
      payload: { token, password },
    } as const
    expect((await app.inject(chosen)).statusCode).toBe(204)
    const signedIn = await app.inject(signingIn({ email, password }))
    const [session] = signedIn.cookies
    const again = unlinking(id, { cookie: `${session?.name}=${session?.value}` })
    expect((await app.inject(again)).statusCode).toBe(204)
  })

  test('make an invited account an active one', async ({ app, db, signIn }) => {
    const { accountId, email } = await seedInvited(db)
    const administrator = await seedCaller(db, 'administrator')
    await signIn({ subject, email })
    const { cookie } = await signIn({
      ...{ subject: 'administrator', email: administrator.email, amr: ['mfa'] },
    })
    const account = await app.inject(reading(`/accounts/${accountId}`, { cookie }))
    expect(account.json()).toMatchObject({ state: 'active' })
    const resent = change('POST', `/accounts/${accountId}/invitation`, { cookie }, { version: 2 })
    expect(await refusalOf({ app, db }, resent)).toMatchObject({ code: 'not-invited' })
  })
})
