import { describe, expect } from 'vitest'
import { enrol, halfMinute, test } from '../../../test/support/enrolling.ts'
import { change, codeOf, seedCaller } from '../../../test/support/index.ts'
import { tokenSentTo } from '../../../test/support/links.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'

const email = 'new@example.org'
const asking = (by: { cookie: string; password: string }, code?: string) =>
  change('POST', '/account/email-change', by, {
    payload: { email, password: by.password, ...(code !== undefined && { code }) },
  })

describe('another address of who has a second factor', () => {
  test('is not asked for with the password alone, nor with a wrong code', async ({
    db,
    real,
    time,
  }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret } = await enrol(real, person, time.at)
    expect(await refusalOf({ app: real, db }, asking(person))).toMatchObject({
      ...{ status: 422, code: 'rule-broken' },
      errors: [{ pointer: '#/code', rule: 'required' }],
    })
    const wrong = await real.inject(asking(person, '000000'))
    expect(wrong.json()).toMatchObject({
      ...{ status: 422, code: 'rule-broken' },
      errors: [{ pointer: '#/code', rule: 'one-time-code' }],
    })
    // The code that enrolled it is used.
    const used = await real.inject(asking(person, codeOf(secret, time.at)))
    expect(used.statusCode).toBe(422)
    expect(await tokenSentTo(db, email, 'email-change')).toBeNull()
  })

  test('is asked for with a code of the device, once', async ({ db, real, time }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret } = await enrol(real, person, time.at)
    time.at += halfMinute
    const code = codeOf(secret, time.at)
    expect((await real.inject(asking(person, code))).statusCode).toBe(204)
    expect(await tokenSentTo(db, email, 'email-change')).not.toBeNull()
    expect((await real.inject(asking(person, code))).statusCode).toBe(422)
  })

  test('is asked for with a recovery code, which is then used', async ({ db, real, time }) => {
    const person = await seedCaller(db, 'auditor')
    const { codes } = await enrol(real, person, time.at)
    expect((await real.inject(asking(person, codes[0]))).statusCode).toBe(204)
    expect((await real.inject(asking(person, codes[0]))).statusCode).toBe(422)
    expect((await real.inject(asking(person, codes[1]))).statusCode).toBe(204)
  })
})
