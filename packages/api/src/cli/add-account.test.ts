import { describe, expect } from 'vitest'

import { seedOrganization, test, testClock } from '../../test/support/index.ts'
import { signingIn } from '../../test/support/signing-in.ts'
import type { Db } from '../db/connect.ts'
import { accountRoles, accounts, auditEvents, mandates } from '../db/schema/index.ts'
import { addAccount, addFirstAdministrator } from './add-account.ts'

async function call(run: typeof addAccount, db: Db, values: Record<string, string>) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run(db, testClock, {
    values,
    terminal: {
      language: 'en',
      print: (line) => printed.push(line),
      complain: (line) => complaints.push(line),
    },
  })
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
}
const first = { email: 'Admin@Example.org', name: 'مسير' }

describe('init', () => {
  test('makes an administrator who can sign in with the password that it shows', async ({
    db,
    app,
  }) => {
    const { code, printed } = await call(addFirstAdministrator, db, first)
    const password = /: ([\da-f-]{34})$/m.exec(printed)?.[1]

    expect(code).toBe(0)
    const payload = { email: 'admin@example.org', password }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect(answer.json().account).toMatchObject({
      name: 'مسير',
      roles: ['administrator'],
    })
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events).toMatchObject([
      { action: 'person.created', actor: 'command-line' },
      { action: 'account.created', actor: 'command-line' },
      { action: 'session.started' },
    ])
    for (const told of ['example.org', 'مسير']) expect(JSON.stringify(events)).not.toContain(told)
  })

  test('takes an address and a name however the terminal composes them', async ({ db, app }) => {
    const decomposed = { email: 'rene\u0301@example.org', name: 'Rene\u0301' }
    const { printed } = await call(addFirstAdministrator, db, decomposed)
    const password = /: ([\da-f-]{34})$/m.exec(printed)?.[1] ?? ''
    for (const { email } of [decomposed, { email: 'ren\u00e9@example.org' }]) {
      const answer = await app.inject(signingIn({ email, password }))
      expect(answer.json().account).toMatchObject({ name: 'Ren\u00e9' })
    }
  })

  test('is refused where there are accounts, and makes none', async ({ db }) => {
    await call(addFirstAdministrator, db, first)
    const again = await call(addFirstAdministrator, db, { ...first, email: 'b@example.org' })

    expect(again).toMatchObject({ code: 1, printed: '' })
    expect(again.complaints).toContain('accounts already')
    expect(await db.select().from(accounts)).toHaveLength(1)
  })
})

describe('add account', () => {
  const focalPoint = { email: 'f@example.org', name: 'جهة', role: 'focal-point' }

  test('binds a focal point to a body', async ({ db }) => {
    const organization = await seedOrganization(db, { name: 'وزارة' })
    const { code } = await call(addAccount, db, { ...focalPoint, organization })

    expect(code).toBe(0)
    expect(await db.select().from(mandates)).toMatchObject([
      { organizationId: organization, commitmentId: null, activityId: null, kind: 'official' },
    ])
    expect(await db.select().from(accountRoles)).toEqual([])
  })

  test.for<[string, Record<string, string>, string]>([
    ['a role that there is not', { ...focalPoint, role: 'king' }, 'Unknown role: king'],
    ['the role of everybody', { ...focalPoint, role: 'public' }, 'Unknown role: public'],
    ['a focal point of no body', focalPoint, 'needs a body'],
    ['a body that there is not', { ...focalPoint, organization: 'x' }, 'No body has this id: x'],
    ['a bound auditor', { ...focalPoint, role: 'auditor', organization: 'x' }, 'bound to no body'],
    ['no address', { ...first, role: 'auditor', email: 'me' }, 'no e-mail address'],
    ['an address nobody can type', { ...first, role: 'auditor', email: 'a\u202eb@c' }, 'no e-mail'],
    ['no name', { ...first, role: 'auditor', name: ' ' }, 'name cannot be used'],
  ])('refuses %s, and makes none', async ([, values, complaint], { db }) => {
    const { code, complaints } = await call(addAccount, db, values)

    expect(code).toBe(1)
    expect(complaints).toContain(complaint)
    expect(await db.select().from(accounts)).toEqual([])
  })

  test('refuses an address that has an account, in whatever case', async ({ db }) => {
    await call(addFirstAdministrator, db, first)
    const again = await call(addAccount, db, {
      ...first,
      email: 'ADMIN@example.org',
      role: 'auditor',
    })

    expect(again.code).toBe(1)
    expect(again.complaints).toContain('account with this address')
  })
})
