import { expect } from 'vitest'

import { change, creation, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'

const wanted = { scopes: ['read-progress-reports'], lastDay: '2023-12-31' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('what is done with a system and its keys is told in one history, by their names', async ({
  app,
  scene: { administrator, auditor, organizations },
}) => {
  const program = { organizationId: organizations.lead, name: 'نظام تتبع المشاريع' }
  const { id } = (await app.inject(creation('/systems', administrator, program))).json()
  const { key } = (await app.inject(creation(`/systems/${id}/keys`, administrator, wanted))).json()
  const reason = 'عثر عليه في رسالة'
  await app.inject(
    change('POST', `/keys/${key.id}/revocation`, administrator, {
      payload: { reason },
      version: 1,
    }),
  )
  const { items } = (await app.inject(reading(`/audit-events?object=${id}`, auditor))).json()
  const name = program.name
  expect(items).toMatchObject([
    { action: 'key.revoked', reason, object: { kind: 'key', name, partOfId: id } },
    { action: 'key.created', object: { kind: 'key', name } },
    { action: 'system.created', object: { kind: 'system', name } },
  ])
})

test('a system is called otherwise, and its history says how', async ({
  app,
  scene: { administrator, auditor, system },
}) => {
  const address = `/systems/${system.accountId}`
  const { version, name, organization } = (await app.inject(reading(address, administrator))).json()
  const payload = { name: 'نظام تتبع المشاريع 2', purpose: 'يقرأ التحيينات كل ليلة' }
  const changed = await app.inject(change('PATCH', address, administrator, { payload, version }))
  expect(changed.json()).toMatchObject({ ...payload, organization, version: version + 1 })
  const { items } = (
    await app.inject(reading(`/audit-events?object=${system.accountId}`, auditor))
  ).json()
  expect(items[0]).toMatchObject({
    action: 'system.changed',
    before: { name, purpose: null },
    after: payload,
  })
})

test('a system needs a body that is there, and its key a day that is to come', async ({
  app,
  scene: { administrator, system },
}) => {
  const nobody = '01870d4a-0000-7000-8000-000000000000'
  const made = await app.inject(
    creation('/systems', administrator, { organizationId: nobody, name: 'نظام' }),
  )
  expect(made.json().errors).toMatchObject([{ pointer: '#/organizationId', rule: 'unknown' }])
  for (const [lastDay, rule] of [
    ['2023-03-28', 'day-over'],
    ['2024-03-30', 'a-year-at-most'],
  ]) {
    const path = `/systems/${system.accountId}/keys`
    const refused = await app.inject(creation(path, administrator, { ...wanted, lastDay }))
    expect(refused.json().errors).toMatchObject([{ pointer: '#/lastDay', rule }])
  }
})

test('a system is nobody’s account, and signs in nowhere', async ({
  app,
  scene: { administrator, system },
}) => {
  const { items } = (await app.inject(reading('/accounts?limit=200', administrator))).json()
  expect(items.map(({ id }: { id: string }) => id)).not.toContain(system.accountId)
  const suspending = change('POST', `/accounts/${system.accountId}/suspension`, administrator, {
    payload: { reason: 'لا حاجة إليه' },
    version: 1,
  })
  expect((await app.inject(suspending)).json().code).toBe('account-not-found')
  const session = await app.inject({ url: '/api/v1/session', headers: bearer(system.key) })
  expect(session.json()).toEqual({ account: null })
})
