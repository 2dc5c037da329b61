import { mayCall, OPERATIONS } from '@iltizam/shared/permissions'
import { describe, expect } from 'vitest'

import { enrol, entering, entry, halfMinute, put, test } from '../../../test/support/enrolling.ts'
import { change, codeOf, reading, seedCaller } from '../../../test/support/index.ts'
import { cookieOf } from '../../../test/support/signing-in.ts'
import { auditEvents, mails, recoveryCodes, secondFactors } from '../../db/schema/index.ts'

describe('a second factor', () => {
  test('is asked for after the right password, and told to nobody else', async ({
    real,
    db,
    time,
  }) => {
    const person = await seedCaller(db, 'auditor')
    expect(await entry(real, person)).toBe('in')
    const { secret, uri } = await enrol(real, person, time.at)
    expect(uri).toContain(`secret=${secret}`)
    time.at += halfMinute

    expect(await entry(real, person)).toBe('401 code-required')
    expect(await entry(real, { ...person, password: 'wrong' })).toBe('401 wrong-credentials')
    const code = codeOf(secret, time.at)
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await entry(real, { ...person, password: 'wrong' }, code)).toBe('401 wrong-credentials')
    expect(await entry(real, person, wrong)).toBe('401 wrong-code')
    expect(await entry(real, person, code)).toBe('in')
    const traced = (await db.select().from(auditEvents)).map(({ action }) => action)
    expect(traced.filter((action) => action.startsWith('session.'))).toEqual([
      'session.started',
      'session.ended',
      'session.code-asked',
      'session.refused',
      'session.refused',
      'session.code-wrong',
      'session.started',
    ])
  })

  test('takes a code once, of this half minute or one beside it, in any digits', async ({
    real,
    db,
    time,
  }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret } = await enrol(real, person, time.at)
    expect(await entry(real, person, codeOf(secret, time.at))).toBe('401 wrong-code')
    time.at += 10 * halfMinute
    expect(await entry(real, person, codeOf(secret, time.at - 2 * halfMinute))).toBe(
      '401 wrong-code',
    )
    expect(await entry(real, person, codeOf(secret, time.at + 2 * halfMinute))).toBe(
      '401 wrong-code',
    )
    const before = codeOf(secret, time.at - halfMinute)
    expect(await entry(real, person, before)).toBe('in')
    expect(await entry(real, person, before)).toBe('401 wrong-code')
    const arabic = codeOf(secret, time.at + halfMinute).replace(/\d/g, (digit) =>
      String.fromCodePoint(0x660 + Number(digit)),
    )
    expect(await entry(real, person, `${arabic.slice(0, 3)} ${arabic.slice(3)}`)).toBe('in')
    expect(await entry(real, person, codeOf(secret, time.at))).toBe('401 wrong-code')
  })

  test('has ten codes that stand in for it, once each, until they are renewed', async ({
    real,
    db,
    time,
  }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret, codes } = await enrol(real, person, time.at)
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = ''] = codes
    expect(await entry(real, person, first.toUpperCase().replace(/.{4}/g, '$& '))).toBe('in')
    expect(await entry(real, person, first)).toBe('401 wrong-code')
    const held = await real.inject(reading('/account/second-factor', person))
    expect(held.json()).toMatchObject({ isRequired: false, recoveryCodesLeft: 9 })

    time.at += halfMinute
    const proof = { password: person.password, code: codeOf(secret, time.at) }
    const renewed = await real.inject(put('/account/recovery-codes', person, proof))
    const [fresh = '']: string[] = renewed.json().codes
    expect(await entry(real, person, second)).toBe('401 wrong-code')
    expect(await entry(real, person, fresh)).toBe('in')
  })

  test('lies nowhere in clear text, and is told once', async ({ real, db, time }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret, codes } = await enrol(real, person, time.at)
    const held = await real.inject(reading('/account/second-factor', person))
    const kept = [
      held.json(),
      await db.select().from(secondFactors),
      await db.select().from(recoveryCodes),
      await db.select().from(auditEvents),
      await db.select().from(mails),
    ]
    const text = JSON.stringify(kept)
    expect(text).toContain('second-factor-changed')
    for (const told of [secret, ...codes]) expect(text).not.toContain(told)
    const again = await real.inject(
      put('/account/second-factor', person, { password: person.password }),
    )
    expect(again.json()).toMatchObject({ code: 'second-factor-held' })
  })

  test('is removed by who has it, and ends the sessions elsewhere', async ({ real, db, time }) => {
    const person = await seedCaller(db, 'auditor')
    const { secret } = await enrol(real, person, time.at)
    time.at += halfMinute
    const elsewhere = await real.inject(entering(person, codeOf(secret, time.at)))
    const other = { cookie: cookieOf(elsewhere) }
    const { password } = person
    const wrong = await real.inject(
      put('/account/second-factor/removal', person, { password, code: '12' }),
    )
    expect(wrong.json()).toMatchObject({ errors: [{ pointer: '#/code', rule: 'one-time-code' }] })
    time.at += halfMinute
    const proof = { password, code: codeOf(secret, time.at) }
    const removed = await real.inject(put('/account/second-factor/removal', person, proof))
    expect(removed.statusCode).toBe(204)
    expect((await real.inject(reading('/account/second-factor', other))).statusCode).toBe(401)
    expect(await entry(real, person)).toBe('in')
  })
})

describe('an office that needs a second factor', () => {
  test.for(['secretariat', 'administrator'] as const)(
    'gives no right before there is one: %s',
    async (office, { real, db, time }) => {
      const person = await seedCaller(db, office)
      const session = async () => (await real.inject(reading('/session', person))).json().account
      expect(await session()).toMatchObject({ mustEnrol: true, roles: [] })
      const { secret } = await enrol(real, person, time.at)
      expect(await session()).toMatchObject({ mustEnrol: false, roles: [office] })
      time.at += halfMinute
      const proof = { password: person.password, code: codeOf(secret, time.at) }
      const removal = await real.inject(put('/account/second-factor/removal', person, proof))
      expect(removal.json()).toMatchObject({ code: 'second-factor-needed' })
    },
  )

  test('opens no operation but those of one’s own account', async ({ real, db }) => {
    const person = await seedCaller(db, 'administrator')
    const { paths } = (await real.inject('/api/v1/openapi.json')).json()
    const operations = Object.entries<Record<string, { operationId?: string }>>(paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).flatMap(([method, { operationId }]) =>
          OPERATIONS.filter((id) => id === operationId).map((id) => ({ id, path, method })),
        ),
    )
    const closed = operations.filter(({ id }) => !mayCall(id, ['account-holder']))
    expect(closed.length).toBeGreaterThan(40)
    for (const { id, path, method } of closed) {
      const url = path.replace(/\{\w+\}/g, '01870d4a-0000-7000-8000-000000000001')
      const answer = await real.inject({
        method: method.toUpperCase() as 'GET', // inject takes any
        url: url.startsWith('/api') ? url : `/api/v1${url}`,
        headers: { cookie: person.cookie },
      })
      expect({ id, ...answer.json() }).toMatchObject({ id, code: 'second-factor-required' })
    }
  })

  test('is opened anew by an administrator for who has lost their device', async ({
    real,
    db,
    time,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    const person = await seedCaller(db, 'secretariat')
    await enrol(real, administrator, time.at)
    await enrol(real, person, time.at)
    const reset = await real.inject(
      change('PUT', `/accounts/${person.accountId}/second-factor-reset`, administrator, {
        ...{ version: 1, payload: { reason: 'ضاع هاتفه' } },
      }),
    )
    expect(reset.statusCode).toBe(204)
    expect((await real.inject(reading('/account/second-factor', person))).statusCode).toBe(401)
    expect(await entry(real, person)).toBe('in')
    const events = await db.select().from(auditEvents)
    expect(events.find(({ action }) => action.endsWith('factor-reset'))).toMatchObject({
      reason: 'ضاع هاتفه',
      actor: administrator.accountId,
    })
    const told = (await db.select().from(mails)).filter(
      ({ recipient }) => recipient === person.email,
    )
    expect(told.map(({ template, values }) => ({ template, values }))).toEqual([
      { template: 'second-factor-changed', values: expect.anything() },
      { template: 'second-factor-reset', values: expect.objectContaining({ path: '/account' }) },
    ])
  })

  test('tells who manages accounts since when somebody has one, and no more', async ({
    real,
    db,
    time,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    const person = await seedCaller(db, 'auditor')
    await enrol(real, administrator, time.at)
    const since = async () => {
      const record = await real.inject(reading(`/accounts/${person.accountId}`, administrator))
      return record.json().secondFactorSince
    }
    const begun = await real.inject(
      put('/account/second-factor', person, { password: person.password }),
    )
    expect(await since()).toBeNull()
    const code = codeOf(begun.json().secret, time.at)
    await real.inject(put('/account/second-factor/confirmation', person, { code }))
    expect(await since()).toBe(new Date(time.at).toISOString())
  })

  test('needs none in a demonstration', async ({ app, db }) => {
    const person = await seedCaller(db, 'administrator')
    const session = await app.inject(reading('/session', person))
    expect(session.json().account).toMatchObject({ mustEnrol: false, roles: ['administrator'] })
  })
})
