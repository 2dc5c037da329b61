import { expect } from 'vitest'

import { buildTestApp, seedScene, test, testClock } from '../../../test/support/index.ts'
import type { Db } from '../../db/connect.ts'
import { REQUEST_LIMITS } from '../../http/request-limits.ts'
import { keyAllowance } from './key-allowance.ts'

const later = (milliseconds: number) => new Date(testClock.now().getTime() + milliseconds)

test('so many requests a minute are answered, and the rest is told when to come again', async ({
  db,
}) => {
  const { system } = await seedScene(db)
  const app = await buildTestApp({ db, requestLimits: { ...REQUEST_LIMITS, withKey: 3 } })
  const headers = { authorization: `Bearer ${system.key}` }
  const ask = () => app.inject({ url: '/api/v1/plans', headers })
  for (let at = 0; at < 3; at += 1) expect((await ask()).statusCode).toBe(200)
  const refused = await ask()
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', retryAfter: 60 })
  expect(refused.headers).toMatchObject({ 'retry-after': '60', ratelimit: '"key";r=0;t=60' })
  await app.close()
})

test('two replicas together answer exactly the limit, with fewer statements than requests', async ({
  db,
}) => {
  const { system } = await seedScene(db)
  let statements = 0
  const counting = new Proxy(db, {
    get(target, name) {
      if (name === 'insert') statements += 1
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  const replicas = [keyAllowance(200), keyAllowance(200)]
  const spent = await Promise.all(
    Array.from({ length: 300 }, (_, at) => replicas[at % 2]?.(counting, system.keyId, later(0))),
  )
  expect(spent.filter((one) => one?.isOver === false)).toHaveLength(200)
  expect(statements).toBeLessThan(100)
})

test('each minute is counted anew, by the clock that is ahead', async ({ db }) => {
  const { system } = await seedScene(db)
  const [ahead, behind] = [keyAllowance(2), keyAllowance(2)]
  const isOver = async (spend: typeof ahead, at: number) =>
    (await spend(db as Db, system.keyId, later(at))).isOver
  expect([await isOver(behind, 0), await isOver(behind, 0), await isOver(behind, 0)]).toEqual([
    false,
    false,
    true,
  ])
  expect(await isOver(ahead, 60_000)).toBe(false)
  expect(await isOver(behind, 60_000)).toBe(false)
  expect(await isOver(behind, 60_000)).toBe(true)
})
