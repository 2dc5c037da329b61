import { expect } from 'vitest'

import { buildTestApp, seedCaller, test } from '../../test/support/index.ts'
import { signingIn } from '../../test/support/signing-in.ts'

test('a flood of reads from one network is refused, and other networks are answered', async ({
  db,
}) => {
  const app = await buildTestApp({ db, requestLimits: { reads: 3, writes: 3, withKey: 3 } })
  const read = (remoteAddress: string, forwarded = '') =>
    app.inject({
      url: '/api/v1/instance',
      remoteAddress,
      headers: { 'x-forwarded-for': forwarded },
    })
  const statuses = []
  for (const last of [1, 2, 3, 4])
    statuses.push((await read(`2001:db8::${last}`, `192.0.2.${last}`)).statusCode)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await read('2001:db8::5')
  expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await read('2001:db8:0:1::1')).statusCode).toBe(200)
  await app.close()
})

test('writes are counted by account, wherever they come from', async ({ db }) => {
  const app = await buildTestApp({ db, requestLimits: { reads: 3, writes: 3, withKey: 3 } })
  const one = await seedCaller(db, 'auditor')
  const other = await seedCaller(db, 'auditor')
  const change = ({ cookie }: { cookie: string }, last: number) =>
    app.inject({
      method: 'PUT',
      url: '/api/v1/account/password',
      remoteAddress: `192.0.2.${last}`,
      headers: { cookie },
      payload: {},
    })
  const statuses = []
  for (const last of [1, 2, 3, 4]) statuses.push((await change(one, last)).statusCode)
  expect(statuses).toEqual([400, 400, 400, 429])
  expect((await change(other, 1)).statusCode).toBe(400)
  expect((await app.inject({ ...signingIn(one), remoteAddress: '192.0.2.1' })).statusCode).toBe(200)
  await app.close()
})
