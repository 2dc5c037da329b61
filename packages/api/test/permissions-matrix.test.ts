import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, type Operation, operationsOf } from './rules/contract.ts'
import { type Called, callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { validRequest, validRequests } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()

describe('the permission table holds at the door', () => {
  test('for every operation, as somebody has said of each how to call it', () => {
    const names = operations.map(({ operation }) => operation.operationId)

    expect(operations.length).toBeGreaterThan(20)
    expect(Object.keys(validRequests).sort()).toEqual(names.sort())
  })

  test.for(operations.map((one) => [one.operation.operationId, one] as const))(
    'of %s',
    async ([, named], { stage: { app, db, occasion, attempt } }) => {
      const isNamed = isNamedIn(named.operation['x-roles'])
      const callers = callersOf(occasion)
      const call = (caller: Called) => app.inject(signedInAs(validRequest(named, occasion), caller))
      const before = await stateOf(db)

      for (const caller of callers.filter((one) => !isNamed(one))) {
        const { code, status } = (await call(caller)).json()
        const isKnown = caller.role !== 'public'
        expect([code, status], caller.who).toEqual(
          isKnown ? ['not-allowed', 403] : ['not-signed-in', 401],
        )
        expect(await stateOf(db), caller.who).toBe(before)
      }

      const statuses: number[] = []
      for (const caller of callers.filter(isNamed)) {
        const answer = await attempt(() => call(caller))
        expect([401, 403], `${caller.who}: ${answer.body}`).not.toContain(answer.statusCode)
        statuses.push(answer.statusCode)
      }
      expect(Math.min(...statuses), 'nobody got through').toBeLessThan(300)
    },
  )

  test('an operation that nobody has said how to call is found', ({ stage: { occasion } }) => {
    const request = (path: string, operation: Operation) => () =>
      validRequest({ path, method: 'post', operation }, occasion)

    expect(request('/things', { operationId: 'createThing' })).toThrow(/createThing/)
    expect(request('/plans/{thingId}', { operationId: 'getPlan' })).toThrow(/{thingId}/)
    expect(request('/plans', { operationId: 'getPlan', requestBody: {} })).toThrow(/no body/)
    const parameters = [{ in: 'header', name: 'if-match', schema: {} }]
    expect(request('/plans', { operationId: 'getPlan', parameters })).toThrow(/no version/)
  })
})
