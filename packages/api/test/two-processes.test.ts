import { eq } from 'drizzle-orm'
import { expect } from 'vitest'

import { systemKeys } from '../src/db/schema/index.ts'
import { seedCaller, test } from './support/index.ts'
import { startProgram } from './support/program.ts'
import { seedOrganization } from './support/seed.ts'
import { seedSecondFactor } from './support/seed-people.ts'
import { seedSystem } from './support/seed-systems.ts'

const address = /(http:\/\/localhost:\d+)\/docs/

interface Request {
  method?: string
  cookie?: string
  key?: string
  version?: number
  body?: object
}

async function ask(url: string, { method = 'GET', cookie, key, version, body }: Request = {}) {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(cookie && { cookie }),
      ...(key && { authorization: `Bearer ${key}` }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** Two processes of one database: where each answers. */
async function twoPrograms(database: { runtimeUrl: string; ownerUrl: string }) {
  const settings = {
    DATABASE_URL: database.runtimeUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    PORT: '0',
    DEMO: '0',
  }
  const programs = [startProgram(settings), startProgram(settings)]
  const [here = '', there = ''] = await Promise.all(
    programs.map(async (program) => `${(await program.prints(address))[1]}/api/v1`),
  )
  const end = async () => {
    for (const program of programs) await program.end()
  }
  return { here, there, end }
}

test('who is demoted in one process and suspended in another is refused in both at once', async ({
  database,
  pool,
}) => {
  const at = new Date()
  const administrator = await seedCaller(pool, 'administrator', { at })
  await seedSecondFactor(pool, administrator.accountId, at)
  const auditor = await seedCaller(pool, 'auditor')
  const { here, there, end } = await twoPrograms(database)
  const signIn = async ({ email, password }: typeof auditor) =>
    (await ask(`${here}/session`, { method: 'POST', body: { email, password } })).cookie
  const cookie = await signIn(auditor)
  const statuses = async () => [
    (await ask(`${here}/audit-events`, { cookie })).status,
    (await ask(`${there}/audit-events`, { cookie })).status,
  ]
  expect(await statuses()).toEqual([200, 200])

  const account = `accounts/${auditor.accountId}`
  const reason = 'انتقل إلى هيئة أخرى'
  const act = (url: string, method: string, version: number, body: object) =>
    ask(url, { method, cookie: administrator.cookie, version, body })
  await act(`${here}/${account}/offices`, 'PUT', 1, { offices: ['secretariat'], reason })
  expect(await statuses()).toEqual([403, 403])
  await act(`${there}/${account}/offices`, 'PUT', 2, { offices: ['auditor'], reason })
  expect(await statuses()).toEqual([200, 200])
  await act(`${there}/${account}/suspension`, 'POST', 3, { reason })
  expect(await statuses()).toEqual([401, 401])
  await end()
})

test('a key that is revoked in one process, or over, is refused in both at once', async ({
  database,
  pool,
}) => {
  const at = new Date()
  const administrator = await seedCaller(pool, 'administrator', { at })
  await seedSecondFactor(pool, administrator.accountId, at)
  const organizationId = await seedOrganization(pool, { name: 'وزارة العدل' })
  const made = { organizationId, by: administrator, at }
  const system = await seedSystem(pool, made)
  const brief = await seedSystem(pool, { ...made, expiresAt: new Date(at.getTime() + 60_000) })
  const { here, there, end } = await twoPrograms(database)
  const statuses = async ({ key }: { key: string }) => [
    (await ask(`${here}/progress-reports`, { key })).status,
    (await ask(`${there}/progress-reports`, { key })).status,
  ]
  expect(await statuses(system)).toEqual([200, 200])
  expect(await statuses(brief)).toEqual([200, 200])

  const revoked = await ask(`${here}/keys/${system.keyId}/revocation`, {
    ...{ method: 'POST', cookie: administrator.cookie, version: 1 },
    body: { reason: 'عثر عليه في رسالة' },
  })
  expect(revoked.status).toBe(200)
  expect(await statuses(system)).toEqual([401, 401])
  await pool.update(systemKeys).set({ expiresAt: at }).where(eq(systemKeys.id, brief.keyId))
  expect(await statuses(brief)).toEqual([401, 401])
  await end()
})
