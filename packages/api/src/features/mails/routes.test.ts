import { MAIL_STATES } from '@iltizam/shared/mails'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import {
  test as base,
  buildTestApp,
  change,
  reading,
  seedCaller,
  testClock,
} from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { arabic } from '../../../test/support/seed.ts'
import { invitation, seedFailedMail, seedMail } from '../../../test/support/seed-mail.ts'
import { auditEvents, mails } from '../../db/schema/index.ts'
import { insertMail } from './repository.ts'
import { markSent } from './repository-queue.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>
type Caller = Awaited<ReturnType<typeof seedCaller>>

const test = base.extend<{ sending: App; administrator: Caller }>({
  /** The same, with a server that takes mail. */
  sending: async ({ db }, use) => {
    const app = await buildTestApp({ db, hasMailServer: true })
    await use(app)
    await app.close()
  },
  administrator: async ({ db }, use) => use(await seedCaller(db, 'administrator')),
})

const readingMail = (id: string, by: { cookie: string }) =>
  change('POST', `/mails/${id}/reading`, by, {})

const link = 'http://localhost/ar/invitation#token-that-lets-in'

describe('without a mail server', () => {
  test('an administrator reads a kept mail to hand it on, and the trail tells who did', async ({
    app,
    db,
    administrator,
  }) => {
    const id = await seedMail(db)
    const list = (await app.inject(reading('/mails?state=kept', administrator))).json()
    expect(list).toMatchObject({
      items: [{ id, state: 'kept', template: 'invitation', recipient: invitation.recipient }],
      total: 1,
      hasServer: false,
      nextCursor: null,
    })
    // A list shows no link.
    expect(JSON.stringify(list)).not.toContain('token-that-lets-in')
    expect(await db.select().from(auditEvents)).toEqual([])

    const body = (await app.inject(readingMail(id, administrator))).json()
    expect(body).toMatchObject({ language: 'ar', subject: 'دعوة إلى منصة التزام' })
    expect(body.text.split('\n')).toContain(link)
    const events = await db.select().from(auditEvents)
    expect(events).toMatchObject([
      {
        action: 'mail.read',
        objectId: id,
        actor: administrator.accountId,
        after: { template: 'invitation', personId: null },
      },
    ])
    expect(JSON.stringify(events)).not.toContain('token-that-lets-in')
  })
})

describe('with a mail server', () => {
  test('nobody else reads what is on its way, or was sent', async ({
    sending,
    db,
    administrator,
  }) => {
    const waiting = await seedMail(db)
    const sent = await seedMail(db)
    await markSent(db, sent, testClock.now())
    for (const id of [waiting, sent])
      expect(await refusalOf({ app: sending, db }, readingMail(id, administrator))).toMatchObject({
        status: 409,
        code: 'mail-not-readable',
      })
    expect(await db.select().from(auditEvents)).toEqual([])
  })

  test('what was given up is sent once more when somebody asks, and not twice', async ({
    sending,
    app,
    db,
    administrator,
  }) => {
    const id = await seedFailedMail(db)
    const retrying = change('POST', `/mails/${id}/retry`, administrator, { version: 1 })
    expect((await sending.inject(retrying)).json()).toMatchObject({
      state: 'waiting',
      version: 2,
      attempts: 0,
      failedAt: null,
    })
    const again = change('POST', `/mails/${id}/retry`, administrator, { version: 2 })
    expect(await refusalOf({ app, db }, again)).toMatchObject({
      status: 409,
      code: 'mail-not-failed',
    })
    expect(await db.select().from(auditEvents)).toMatchObject([{ action: 'mail.retried' }])
  })

  test('what no longer says anything is not sent once more', async ({ app, db, administrator }) => {
    const id = await seedFailedMail(db)
    await db.update(mails).set({ values: null }).where(eq(mails.id, id))
    const retrying = change('POST', `/mails/${id}/retry`, administrator, { version: 1 })
    expect(await refusalOf({ app, db }, retrying)).toMatchObject({ code: 'mail-not-failed' })
  })
})

test('the list is read page by page, and by where mails stand', async ({
  sending,
  db,
  administrator,
}) => {
  const ids = [await seedMail(db), await seedMail(db), await seedFailedMail(db)]
  const listed = async (query: string) =>
    (await sending.inject(reading(`/mails?${query}`, administrator))).json()
  const first = await listed('limit=2')
  expect(first).toMatchObject({ items: [{ id: ids[2] }, { id: ids[1] }], total: 3 })
  const second = await listed(`limit=2&cursor=${first.nextCursor}`)
  expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null })
  const totals = []
  for (const state of MAIL_STATES) totals.push((await listed(`state=${state}`)).total)
  expect(totals).toEqual([0, 2, 0, 1])
})

describe('somebody', () => {
  const path = '/account/mail-preferences'

  test('declines mails that they can do without, and then gets none of them', async ({
    app,
    db,
  }) => {
    const reader = await seedCaller(db, 'focal-point')
    expect((await app.inject(reading(path, reader))).json()).toEqual({ version: 1, declined: [] })
    const choice = { declined: ['handover', 'mandate-granted'] }
    const answer = await app.inject(change('PUT', path, reader, { version: 1, payload: choice }))
    const chosen = { version: 2, declined: ['mandate-granted', 'handover'] }
    expect(answer.json()).toEqual(chosen)
    expect((await app.inject(reading(path, reader))).json()).toEqual(chosen)
    expect(await db.select().from(auditEvents)).toMatchObject([
      { action: 'person.mails-chosen', objectId: reader.personId, before: { declined: [] } },
    ])

    const to = { personId: reader.personId, recipient: reader.email }
    const values = {
      ...{ name: 'ليلى', organization: arabic('وزارة'), startsOn: '2023-04-01' },
      path: '/mandates/0190',
    }
    const { recordedAt } = invitation
    const granted = { ...to, language: 'ar', template: 'mandate-granted', values } as const
    await insertMail(db, { ...granted, recordedAt })
    expect(await db.select().from(mails)).toEqual([])
    await insertMail(db, { ...invitation, ...to })
    expect(await db.select().from(mails)).toMatchObject([{ template: 'invitation' }])
  })

  test('declines no mail that keeps an account theirs, and overwrites no later choice', async ({
    app,
    db,
  }) => {
    const reader = await seedCaller(db, 'auditor')
    const choosing = (declined: string[], version: number) =>
      change('PUT', path, reader, { version, payload: { declined } })
    expect(await refusalOf({ app, db }, choosing(['password-changed'], 1))).toMatchObject({
      status: 400,
    })
    expect((await app.inject(choosing(['handover'], 1))).statusCode).toBe(200)
    expect(await refusalOf({ app, db }, choosing([], 1))).toMatchObject({ code: 'version-moved' })
  })
})
