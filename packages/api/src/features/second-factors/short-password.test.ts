import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { enrol, entry, halfMinute, put, test } from '../../../test/support/enrolling.ts'
import { change, codeOf, reading, seedCaller } from '../../../test/support/index.ts'
import { seedFactor, seedLink, tokenSentTo } from '../../../test/support/links.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { accounts, auditEvents, mails } from '../../db/schema/index.ts'

const short = 'قط أزرق ناء'
const long = 'ممر آخر من الكلمات'

type Person = Awaited<ReturnType<typeof seedCaller>>

const changing = (person: Person, next: string) =>
  put('/account/password', person, { current: person.password, next })

const redeeming = (token: string, password: string) => ({
  method: 'POST' as const,
  url: '/api/v1/password-resets/redemption',
  payload: { token, password },
})

describe('a password of less than 15 characters', () => {
  test('is for who is asked for a code too, and for nobody else', async ({ real, db, time }) => {
    const person = await seedCaller(db, 'auditor')
    const tooShort = {
      status: 422,
      errors: [{ pointer: '#/next', rule: 'password-too-short' }],
    }
    const refused = () => refusalOf({ app: real, db }, changing(person, short))
    expect(await refused()).toMatchObject(tooShort)
    // A device that was begun and told no code yet is none.
    await real.inject(put('/account/second-factor', person, { password: person.password }))
    expect(await refused()).toMatchObject(tooShort)

    const { secret } = await enrol(real, person, time.at)
    expect(await refusalOf({ app: real, db }, changing(person, short.slice(0, 7)))).toMatchObject({
      status: 400,
      errors: [{ pointer: '#/next' }],
    })
    expect((await real.inject(changing(person, short))).statusCode).toBe(204)
    time.at += halfMinute
    const held = { ...person, password: short }
    expect(await entry(real, held)).toBe('401 code-required')
    expect(await entry(real, held, codeOf(secret, time.at))).toBe('in')
  })

  test('is taken by a link too, where a code is asked for', async ({ real, db }) => {
    const { accountId } = await seedCaller(db, 'auditor')
    await seedFactor(db, accountId)
    const token = await seedLink(db, 'password-reset', accountId)
    expect((await real.inject(redeeming(token, short))).statusCode).toBe(204)
  })

  test('keeps the second factor until a longer one is chosen', async ({ real, db, time }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret } = await enrol(real, person, time.at)
    await real.inject(changing(person, short))
    const removing = (password: string) => {
      time.at += halfMinute
      const proof = { password, code: codeOf(secret, time.at) }
      return put('/account/second-factor/removal', person, proof)
    }
    const factor = async () => (await real.inject(reading('/account/second-factor', person))).json()
    expect(await factor()).toMatchObject({ isPasswordShort: true })
    expect(await refusalOf({ app: real, db }, removing(short))).toMatchObject({
      ...{ status: 409, code: 'longer-password-first' },
    })
    expect(await factor()).toMatchObject({ confirmedAt: expect.any(String) })

    await real.inject(changing({ ...person, password: short }, long))
    expect(await factor()).toMatchObject({ isPasswordShort: false })
    expect((await real.inject(removing(long))).statusCode).toBe(204)
    expect(await entry(real, { ...person, password: long })).toBe('in')
  })

  test('lets nobody in once the second factor was reset, and a link leads on', async ({
    real,
    db,
    time,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    await enrol(real, administrator, time.at)
    const person = await seedCaller(db, 'auditor')
    await enrol(real, person, time.at)
    await real.inject(changing(person, short))
    const held = { ...person, password: short }
    const [row] = await db.select().from(accounts).where(eq(accounts.id, person.accountId))
    const reset = await real.inject(
      change('PUT', `/accounts/${person.accountId}/second-factor-reset`, administrator, {
        ...{ version: row?.version ?? 0, payload: { reason: 'ضاع هاتفها' } },
      }),
    )
    expect(reset.statusCode).toBe(204)

    expect(await entry(real, held)).toBe('401 longer-password-needed')
    expect(await entry(real, { ...held, password: 'wrong' })).toBe('401 wrong-credentials')
    const actions = (await db.select().from(auditEvents)).map(({ action }) => action)
    expect(actions).toContain('session.longer-password-asked')
    const told = (await db.select().from(mails)).at(-1)
    expect(told).toMatchObject({ template: 'longer-password', recipient: person.email })

    const token = (await tokenSentTo(db, person.email, 'longer-password')) ?? ''
    expect(
      await refusalOf({ app: real, db }, redeeming(token, `${short} وقط`.slice(0, 14))),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/password', rule: 'password-too-short' }],
    })
    expect((await real.inject(redeeming(token, long))).statusCode).toBe(204)
    expect(await entry(real, { ...person, password: long })).toBe('in')
  })
})
