import { expect } from 'vitest'

import { buildTestApp, seedCaller, test } from '../../test/support/index.ts'
import { cookieOf, session, signingIn } from '../../test/support/signing-in.ts'

const attributesOf = (header: unknown) =>
  [header].flat().map((one) => {
    const [cookie = '', ...attributes] = String(one).split('; ')
    return { name: cookie.split('=')[0], attributes: attributes.toSorted() }
  })

test('scripts cannot read the cookie of a session, and other sites cannot send it', async ({
  app,
  db,
}) => {
  const auditor = await seedCaller(db, 'auditor')
  const answer = await app.inject(signingIn(auditor))
  expect(attributesOf(answer.headers['set-cookie'])).toEqual([
    { name: 'iltizam', attributes: ['HttpOnly', 'Path=/', 'SameSite=Lax'] },
    {
      name: 'iltizam-device',
      attributes: ['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax'],
    },
  ])
  expect(answer.headers['cache-control']).toBe('private, no-store')
  // 256 bits that nobody can guess.
  expect(cookieOf(answer)).toMatch(/^iltizam=[\w-]{43}$/)
})

test('over HTTPS neither plain HTTP nor another host can set or read it', async ({ db }) => {
  const app = await buildTestApp({ db, publicUrl: 'https://iltizam.example' })
  const auditor = await seedCaller(db, 'auditor')
  const answer = await app.inject(signingIn(auditor))
  expect(attributesOf(answer.headers['set-cookie'])).toEqual([
    { name: '__Host-iltizam', attributes: ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'] },
    {
      name: '__Host-iltizam-device',
      attributes: ['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'Secure'],
    },
  ])
  const whose = async (cookie: string) =>
    (await app.inject({ url: session, headers: { cookie } })).json().account?.id ?? null
  expect(await whose(cookieOf(answer))).toBe(auditor.accountId)
  expect(await whose(cookieOf(answer).replace('__Host-', ''))).toBeNull()
  expect(await whose(auditor.cookie)).toBeNull()
  await app.close()
})
