import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'

import { reading, seedCaller } from '../../../test/support/index.ts'
import { seedInvited } from '../../../test/support/links.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { test } from '../../../test/support/provider-visit.ts'
import {
  accountIdentities,
  accounts,
  accountTokens,
  auditEvents,
  auditPersonalPayloads,
  sessions,
} from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'

const withoutRequest = ({ body }: LightMyRequestResponse) => body.replace(/"requestId":"[^"]+"/, '')
const subject = 'AB123456'

describe('whoever signs in at the identity provider', () => {
  test('is let into the account of their address, which is linked, told and traced', async ({
    app,
    db,
    signIn,
    identityProvider: { issuer },
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    const { accountId } = auditor
    const returnPath = '/fr/review?plan=2021'
    const email = auditor.email.toUpperCase()
    const { answer, cookie } = await signIn({ subject, email }, { returnPath })

    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual({ returnPath })
    const session = await app.inject(reading('/session', { cookie }))
    expect(session.json()).toMatchObject({ account: { id: accountId, roles: ['auditor'] } })
    expect(await db.select().from(accountIdentities)).toMatchObject([
      { accountId, issuer, subject },
    ])
    const [mail] = await readOutbox(db, auditor)
    expect(mail).toMatchObject({ template: 'identity-linked', recipient: auditor.email })
    expect(mail?.text).toContain('الهوية الرقمية')
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events).toMatchObject([
      { action: 'account.identity-linked', actor: accountId, after: { issuer } },
      { action: 'session.started', actor: accountId, after: { accountId, way: 'provider' } },
    ])
    // What the provider calls them can be erased from the trail.
    expect(JSON.stringify(events)).not.toContain(subject)
    expect(await db.select().from(auditPersonalPayloads)).toMatchObject([{ payload: { subject } }])
  })

  test('is known by who they are from then on, whatever becomes of their address', async ({
    app,
    db,
    signIn,
  }) => {
    const { accountId, email } = await seedCaller(db, 'auditor')
    await signIn({ subject, email })
    const { answer, cookie } = await signIn({ subject, email: 'married@example.org' })
    expect(answer.statusCode, answer.body).toBe(200)
    const session = await app.inject(reading('/session', { cookie }))
    expect(session.json()).toMatchObject({ account: { id: accountId } })
    expect(await db.select().from(accountIdentities)).toHaveLength(1)
  })

  test('and was invited needs no password, and the invitation is used up', async ({
    db,
    signIn,
  }) => {
    const { accountId, email } = await seedInvited(db)
    const { answer } = await signIn({ subject, email })
    expect(answer.statusCode, answer.body).toBe(200)
    const [token] = await db.select().from(accountTokens)
    expect(token?.voidedAt).not.toBeNull()
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action }) => action)).toEqual([
      'account.activated',
      'account.identity-linked',
      'session.started',
    ])
    expect((await signIn({ subject, email })).answer.statusCode).toBe(200)
    expect(events[0]).toMatchObject({ actor: accountId })
  })
})

describe('who has no account to enter is refused in the same words, and traced', () => {
  test('whatever the reason', async ({ db, signIn }) => {
    const [suspended, offered, other, linked] = await Promise.all(
      [0, 1, 2, 3].map(() => seedCaller(db, 'auditor')),
    )
    const late = await seedInvited(db)
    if (!suspended || !offered || !other || !linked) throw new Error('nobody was seeded')
    await signIn({ subject: 'first', email: linked.email })
    const now = new Date('2023-03-29T12:00:00Z')
    await db.update(accounts).set({ suspendedAt: now }).where(eq(accounts.id, suspended.accountId))
    await insertDemonstrationAccount(db, { accountId: offered.accountId, password: 'x' })
    await db.update(accountTokens).set({ voidedAt: now })
    const before = {
      identities: await db.select().from(accountIdentities),
      sessions: await db.select().from(sessions),
      events: await db.select().from(auditEvents),
    }

    const answers = []
    for (const person of [
      { email: 'nobody@example.org' },
      { email: suspended.email },
      { email: offered.email },
      { email: late.email },
      { email: other.email, isConfirmed: false },
      {},
      // Their account is somebody else's there already.
      { email: linked.email },
    ])
      answers.push((await signIn({ subject, ...person })).answer)

    expect(answers[0]?.json()).toMatchObject({ status: 401, code: 'provider-account-refused' })
    expect(new Set(answers.map(withoutRequest)).size).toBe(1)
    for (const answer of answers)
      expect(answer.cookies.map(({ name }) => name)).not.toContain('iltizam')
    expect(await db.select().from(accountIdentities)).toEqual(before.identities)
    expect(await db.select().from(sessions)).toEqual(before.sessions)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    const refused = events.slice(before.events.length)
    expect(refused).toHaveLength(answers.length)
    for (const event of refused)
      expect(event).toMatchObject({ action: 'session.refused', actor: 'nobody' })
    const payloads = await db.select().from(auditPersonalPayloads)
    expect(payloads.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ subject, email: 'nobody@example.org' }),
    )
  })

  test('also once their account is suspended that was linked', async ({ db, signIn }) => {
    const { accountId, email } = await seedCaller(db, 'auditor')
    await signIn({ subject, email })
    await db
      .update(accounts)
      .set({ suspendedAt: new Date('2023-03-29T12:00:00Z') })
      .where(eq(accounts.id, accountId))
    const { answer } = await signIn({ subject, email })
    expect(answer.json()).toMatchObject({ code: 'provider-account-refused' })
  })
})
