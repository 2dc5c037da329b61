import fc from 'fast-check'
import type { InjectOptions } from 'fastify'

import { encodeCursor } from '../../src/paging/cursor.ts'
import type { Contract, NamedOperation, Parameter } from '../rules/contract.ts'
import { bodiesFor, garbage, spoilt } from './bodies.ts'
import { type Called, signedInAs } from './callers.ts'

/** What there is, by the name of the parameter that names it. */
export type Ids = Record<string, string[]>

interface Known {
  contract: Contract
  ids: Ids
  callers: Called[]
  /** A request that the operation takes. */
  good: InjectOptions & { headers: Record<string, string> }
}

/** What people, programs and attackers put into a parameter. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...['', '0', '-1', '1e400', '٥٠', 'true', 'null', '%00', '\u202e', '..', '__proto__'],
    ...["' OR 1=1 --", '"; DROP TABLE plans; --', '{"$ne":null}', '[object Object]'],
    ...['2023-02-30', '0000-00-00', '9999-12-31T23:59:59Z', '2023-03-28', '١٢-٠٣-٢٠٢٣'],
    ...['*', 'W/"1"', '"0"', '"2147483648"', '"1", "2"', 'a b', 'eyJpZCI6IjEifQ'],
    'a'.repeat(3_000),
  ),
)

/** Requests of all kinds to an operation: good ones, nearly good ones, and what is none. */
export function requestsTo(named: NamedOperation, known: Known): fc.Arbitrary<InjectOptions> {
  const { operation, path, method } = named
  const { callers, good } = known
  const parameters = operation.parameters ?? []
  const places = parameters.filter((parameter) => parameter.in !== 'header')
  const headers = parameters.filter((parameter) => parameter.in === 'header')
  return fc
    .record({
      url: addresses(path, places, known.ids),
      headers: fc.tuple(...headers.map((header) => headerValues(header, good))),
      body: bodies(named, known),
      caller: fc.constantFrom(...callers),
    })
    .map(({ url, headers, body, caller }) =>
      signedInAs(
        {
          method: method.toUpperCase() as 'GET',
          url,
          ...body,
          headers: {
            accept: 'application/json',
            ...body.headers,
            ...Object.assign({}, ...headers),
          },
        },
        caller,
      ),
    )
}

const often = <T, U>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other })

const anId = '01870d4a-0000-7000-8000-000000000001'

/** As we make them, or nearly: of another list, of no place, or of one that no column could hold. */
const cursors = fc
  .oneof(
    fc.record({ id: fc.constantFrom(anId, '', anId.toUpperCase(), `urn:uuid:${anId}`) }),
    fc.record({ name: fc.string({ unit: 'binary' }), id: fc.constant(anId) }),
    fc.oneof(fc.integer(), fc.double(), fc.constant(1e300)),
    fc.tuple(fc.constantFrom('number ar', 'number'), fc.jsonValue(), fc.double()),
    fc.jsonValue(),
  )
  .map(encodeCursor)

/** Something the parameter takes, or nearly. */
function plausible({ name, schema, example }: Parameter, ids: Ids) {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String))
  if (schema.format === 'date') return fc.constantFrom('2023-03-28', '2024-01-01', '1999-01-01')
  if (schema.format === 'date-time')
    return fc.constantFrom('2023-03-29T12:00:00Z', '2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z')
  if (schema.type === 'integer') return fc.integer({ min: -1, max: 250 }).map(String)
  if (name === 'cursor') return cursors
  if (example !== undefined) return fc.constant(String(example))
  return fc.constantFrom(...(ids[name] ?? Object.values(ids).flat()))
}

function addresses(path: string, parameters: Parameter[], ids: Ids) {
  const values = parameters.map((parameter) => {
    const given = often(plausible(parameter, ids), hostile)
    const value = parameter.required ? given : fc.option(given, { nil: undefined })
    return value.map((text) => [parameter, text] as const)
  })
  const unknown = often(fc.constant(undefined), fc.tuple(hostile, hostile))
  return fc.tuple(fc.tuple(...values), unknown).map(([given, extra]) => {
    const query = new URLSearchParams()
    let filled = path
    for (const [{ name, in: place }, text] of given) {
      if (text === undefined) continue
      if (place === 'query') query.append(name, text)
      else filled = filled.replace(`{${name}}`, () => encodeURIComponent(text))
    }
    if (extra) query.append(...extra)
    return `${filled}?${query}`
  })
}

function headerValues({ name }: Parameter, { headers }: Known['good']) {
  const other = fc.oneof(
    fc.constant({}),
    hostile.map((text) => ({ [name]: text })),
  )
  return often(fc.constant({ [name]: headers[name] ?? '' }), other)
}

interface Body {
  headers?: Record<string, string>
  payload?: string
}

const bodyOf = (payload: string, type = 'application/json'): Body => ({
  headers: { 'content-type': type },
  payload,
})

const types = fc.constantFrom(
  ...['text/plain', 'text/xml', 'application/json; charset=utf-16', 'application/JSON', 'nonsense'],
  ...['multipart/form-data; boundary=a', 'application/x-www-form-urlencoded', 'application/*'],
)

function bodies({ operation }: NamedOperation, { contract, good }: Known): fc.Arbitrary<Body> {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  const none = fc.constant<Body>({})
  const nonsense = fc.oneof(
    none,
    garbage.map((text) => bodyOf(text)),
  )
  if (!schema) return often(none, nonsense)
  const valid = fc.oneof(fc.constant<unknown>(good.payload), bodiesFor(schema, contract))
  const written = fc.oneof(valid, spoilt(valid)).map((body) => JSON.stringify(body))
  const oddlyTyped = fc.tuple(written, types).map(([text, type]) => bodyOf(text, type))
  return often(
    written.map((text) => bodyOf(text)),
    fc.oneof(nonsense, oddlyTyped),
  )
}
