import { beforeAll, describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { encodeCursor } from '../src/paging/cursor.ts'
import {
  type Contract,
  type NamedOperation,
  operationsOf,
  type Parameter,
} from './rules/contract.ts'
import { callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { someOf } from './support/some-of.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const operations = operationsOf(description.swagger() as unknown as Contract)
await description.close()

const statements = ["' OR 1=1 --", '"; DROP TABLE plans; --', "') UNION SELECT password_hash --"]
const attacks = [
  ...[...statements, ...statements.map((text) => encodeCursor({ id: text, name: text }))],
  ...statements.map((text) => encodeCursor([text, text, 1])),
  ...['\0', '\u202e', '__proto__', 'constructor', '{"$ne":null}', '1e400', '٥٠', 'a'.repeat(3_000)],
]

/** Each parameter of an address with what is tried there. */
const attacksOn = ({ operation: { parameters = [] } }: NamedOperation) =>
  parameters
    .filter((one) => one.in !== 'header')
    .flatMap((parameter, turn) => someOf(attacks, turn).map((attack) => ({ parameter, attack })))

/** The address of a good request, with that value for that parameter. */
function addressWith({ path }: NamedOperation, url: string, parameter: Parameter, value: string) {
  const encoded = encodeURIComponent(value)
  const { name, in: place } = parameter
  if (place === 'query') return `${url}${url.includes('?') ? '&' : '?'}${name}=${encoded}`
  const at = path.split('/').indexOf(`{${name}}`)
  const [steps = '', query] = url.split('?')
  const changed = steps.split('/').with(at, encoded).join('/')
  return query === undefined ? changed : `${changed}?${query}`
}

describe('an address', () => {
  beforeAll(() => {
    expect(
      operations.flatMap(({ operation }) => operation.parameters ?? []).length,
    ).toBeGreaterThan(150)
  })

  test.for(operations.map((named) => [named.operation.operationId, named] as const))(
    'of %s is text, whatever statement or name it holds',
    async ([, named], { stage: { app, db, occasion, attempt } }) => {
      const good = validRequest(named, occasion)
      const caller = callersOf(occasion).find(isNamedIn(named.operation['x-roles']))
      const before = await stateOf(db)
      for (const { parameter, attack } of attacksOn(named)) {
        const url = addressWith(named, good.url, parameter, attack)
        const request = { ...good, url }
        const answer = await attempt(() =>
          app.inject(caller ? signedInAs(request, caller) : request),
        )
        const said = `${parameter.name}=${attack}: ${answer.body}`
        expect(answer.body, said).not.toMatch(/password_hash|argon2|syntax error|at .+\.ts:/)
        // A text that is searched for finds nothing by it.
        const refusals = parameter.in === 'path' ? [400, 404] : [200, 204, 400, 404]
        expect(refusals, said).toContain(answer.statusCode)
      }
      expect(await stateOf(db)).toBe(before)
    },
  )
})
