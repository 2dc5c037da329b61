import { getTableColumns, is, Table } from 'drizzle-orm'
import { beforeAll, describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import * as schema from '../src/db/schema/index.ts'
import {
  type Contract,
  componentOf,
  type NamedOperation,
  operationsOf,
  type Schema,
} from './rules/contract.ts'
import { callersOf, isNamedIn, signedInAs } from './support/callers.ts'
import { type Place, placesIn, withValueAt } from './support/places.ts'
import { someOf } from './support/some-of.ts'
import { test } from './support/stage.ts'
import { stateOf } from './support/state-of.ts'
import { type Occasion, validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const contract = description.swagger() as unknown as Contract
await description.close()

const schemaOf = ({ operation }: NamedOperation) =>
  operation.requestBody?.content?.['application/json']?.schema
const taking = operationsOf(contract).flatMap((named, turn) => {
  const body = schemaOf(named)
  return body ? [{ named, body, turn, id: named.operation.operationId ?? '' }] : []
})
const each = taking.map((one) => [one.id, one] as const)

const columns = Object.values(schema).flatMap((table) =>
  is(table, Table) ? Object.keys(getTableColumns(table)) : [],
)

/** Stands for a number that no JavaScript can write. */
const HUGE = '@@huge@@'
const noNumbers = [true, '50', [50], '٥٠', {}, HUGE]
const noLines = ['a\u202eb', 'a\u2066b', '\u2069', 'a\u0000b', 'a\u0085b', '\ud800', '\u200b']

/** Passwords and codes are compared with what is known, and never shown. */
const ANYTHING = ['password', 'current', 'next', 'code']

const isNumeric = ({ schema: { type } }: Place) =>
  [type].flat().some((one) => one === 'integer' || one === 'number')
const isText = ({ schema: { type }, steps }: Place) =>
  [type].flat().includes('string') && !ANYTHING.includes(String(steps.at(-1)))

const deep = 10_000

/** What a good body is made into. */
const broken: ((good: string) => string)[] = [
  (good) => good.slice(0, -1),
  (good) => `${good}${good}`,
  (good) => `[${good}]`,
  (good) => good.replace('{', '{"__proto__":{"isAdministrator":true},'),
  (good) => good.replace('{', '{"constructor":{"prototype":{"isAdministrator":true}},'),
  (good) => good.replace('{', '{"\\u0000":1,'),
  (good) => good.replace('{', `{"a":${'['.repeat(deep)}${']'.repeat(deep)},`),
  (good) => good.replace('{', `{"a":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)},`),
  (good) => good.replace('{', `{"a":"${'x'.repeat(2 ** 20)}",`),
  // The first member of a good body, said once more.
  (good) => good.replace('{', `{${JSON.stringify(Object.keys(JSON.parse(good))[0] ?? 'a')}:1,`),
]

function oddValuesFor(place: Place): unknown[] {
  if (isNumeric(place)) return place.isNullable ? noNumbers : [...noNumbers, null]
  return isText(place) ? noLines : []
}

describe('a body', () => {
  beforeAll(() => {
    expect(taking.length).toBeGreaterThan(30)
    const places = taking.flatMap(({ body }) => placesIn(body, contract))
    expect(places.filter(isNumeric).length).toBeGreaterThan(5)
    expect(places.filter(isText).length).toBeGreaterThan(50)
  })

  test.for(each)('of %s has numbers and lines where they belong', async ([, one], { stage }) => {
    const send = sender(one.named, stage)
    const before = await stateOf(stage.db)
    const odd = placesIn(one.body, contract).flatMap((place, turn) =>
      someOf(oddValuesFor(place), turn).map((value) => ({ place, value })),
    )
    for (const { place, value } of odd) {
      const answer = await send((good) => withValueAt(good, place.steps, value))
      const said = `${place.pointer}: ${JSON.stringify(value)}`
      expect([said, answer.statusCode]).toEqual([said, 400])
      expect(answer.pointers, said).toContain(place.pointer)
    }
    expect(await stateOf(stage.db)).toBe(before)
  })

  test.for(each)('of %s takes no column that it does not name', async ([, one], { stage }) => {
    const send = sender(one.named, stage)
    const known = namesIn(one.body)
    const others = [...new Set(columns)].filter((name) => !known.includes(name))
    const before = await stateOf(stage.db)
    for (let at = 0; at < others.length; at += 90) {
      const some = others.slice(at, at + 90)
      const sent = Object.fromEntries(some.map((name) => [name, null]))
      const answer = await send((good) => ({ ...(good as object), ...sent }))
      expect(answer.statusCode).toBe(400)
      expect(answer.pointers.toSorted()).toEqual(some.map((name) => `#/${name}`).toSorted())
    }
    expect(await stateOf(stage.db)).toBe(before)
  })

  test.for(each)('of %s breaks nothing by its form', async ([, one], { stage }) => {
    const send = sender(one.named, stage)
    const before = await stateOf(stage.db)
    for (const written of someOf(broken, one.turn)) {
      const answer = await send((good) => good, 'application/json', written)
      expect([400, 413], written('{"a":1}').slice(0, 60)).toContain(answer.statusCode)
    }
    expect(await stateOf(stage.db)).toBe(before)
  })

  test.for(each)('of %s is read as JSON and nothing else', async ([, one], { stage }) => {
    const send = sender(one.named, stage)
    const before = await stateOf(stage.db)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'x', ''])
      expect([400, 415], type).toContain((await send((good) => good, type)).statusCode)
    for (const type of ['application/json; charset=utf-16', 'application/JSON']) {
      const answer = await send((good) => ({ ...(good as object), misspelt: 1 }), type)
      expect([type, answer.statusCode, answer.pointers]).toEqual([type, 400, ['#/misspelt']])
    }
    expect(await stateOf(stage.db)).toBe(before)
  })
})

const namesIn = ({ $ref, properties = {} }: Schema): string[] =>
  $ref ? namesIn(componentOf(contract, $ref)) : Object.keys(properties)

interface Stage {
  app: { inject: (request: object) => Promise<{ statusCode: number; json: () => unknown }> }
  occasion: Occasion
}

/** Sends what is made of a good body, as somebody who may; gives the status and where faults are. */
function sender(named: NamedOperation, { app, occasion }: Stage) {
  const good = validRequest(named, occasion)
  const caller = callersOf(occasion).find(isNamedIn(named.operation['x-roles']))
  if (!caller) throw new Error(`nobody may ${named.operation.operationId}`)
  return async (
    change: (body: unknown) => unknown,
    type = 'application/json',
    written = (text: string) => text,
  ) => {
    const payload = written(JSON.stringify(change(good.payload)).replace(`"${HUGE}"`, '1e400'))
    const headers = { ...good.headers, 'content-type': type }
    const answer = await app.inject(signedInAs({ ...good, headers, payload }, caller))
    const { errors = [] } = answer.json() as { errors?: { pointer: string }[] }
    return { statusCode: answer.statusCode, pointers: errors.map(({ pointer }) => pointer) }
  }
}
