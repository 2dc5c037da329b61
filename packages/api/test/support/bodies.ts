import fc from 'fast-check'

import { type Contract, componentOf, type Schema } from '../rules/contract.ts'

type Json = fc.Arbitrary<unknown>

/** What a schema of the contract takes, or all but: rules that span fields are not followed. */
export function bodiesFor(schema: Schema, contract: Contract): Json {
  const { $ref, anyOf, enum: values, type } = schema
  if ($ref) return bodiesFor(componentOf(contract, $ref), contract)
  if (anyOf) return fc.oneof(...anyOf.map((one) => bodiesFor(one, contract)))
  if (values) return fc.constantFrom(...values)
  const types = [type ?? 'object'].flat()
  return fc.oneof(...types.map((one) => ofType(one, schema, contract)))
}

function ofType(type: string, schema: Schema, contract: Contract): Json {
  const { minimum = 0, maximum = 1_000, maxItems = 5 } = schema as Record<string, number>
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum })
  if (type === 'number') return numbersFrom(minimum, maximum)
  if (type === 'string') return textFor(schema)
  if (type === 'array')
    return fc.array(bodiesFor(schema.items ?? {}, contract), { maxLength: Math.min(maxItems, 3) })
  const { properties = {}, required = [] } = schema
  const members = Object.entries(properties).map(
    ([name, member]) => [name, bodiesFor(member, contract)] as const,
  )
  return fc.record(Object.fromEntries(members), { requiredKeys: required })
}

/** Few of any decimals are good where only some are taken. */
const numbersFrom = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.integer({ min: min * 1_000, max: max * 1_000 }).map((thousandths) => thousandths / 1_000),
  )

function textFor({ format, pattern, minLength = 0, maxLength = 60 }: Schema): Json {
  if (format === 'date') return fc.constantFrom('2023-03-29', '2023-01-20', '2024-12-31')
  if (format === 'date-time') return fc.constantFrom('2023-03-29T12:00:00Z')
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (format === 'web-address') return fc.webUrl()
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const least = Number(minLength)
  return fc.string({
    minLength: least,
    maxLength: Math.max(least, Math.min(60, Number(maxLength))),
  })
}

/** What people, programs and attackers put where a value belongs. */
const hostileValues = [
  ...[true, '50', [50], 101, -1, 50.5, null, '٥٠', {}, [], '', ' ', 1e300],
  ...['\u202eabc', 'a\u2066b', '\0', '\ud800', 'javascript:alert(1)', '<script>alert(1)</script>'],
  ...[
    "' OR 1=1 --",
    'a'.repeat(20_000),
    { ar: { text: 1 } },
    Object.fromEntries([['constructor', 1]]),
  ],
]

/** A body that is good but for one thing: something missing, too much, or of another kind. */
export function spoilt(good: Json): Json {
  return fc
    .tuple(
      good,
      fc.nat(),
      fc.constantFrom('without', 'besides', 'otherwise'),
      fc.constantFrom(...hostileValues),
    )
    .map(([body, at, how, value]) => {
      const copy = structuredClone(body)
      const places = objectsIn(copy)
      const place = places[at % places.length]
      if (!place) return value
      const names = Object.keys(place)
      const name = names[at % names.length]
      if (how === 'besides' || name === undefined) place.unknown = value
      else if (how === 'without') delete place[name]
      else place[name] = value
      return copy
    })
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}

/** What is no body of ours, as it travels. */
export const garbage = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"from":1e400}',
      '{"from":20,"from":30,"to":60}',
      '\ufeff{}',
    ],
    ...['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '{"a":"\\u0000"}'],
    ...[`${'['.repeat(10_000)}${']'.repeat(10_000)}`, `"${'x'.repeat(1_100_000)}"`],
  ),
)
