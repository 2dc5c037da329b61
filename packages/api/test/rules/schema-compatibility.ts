import { type Contract, componentOf, type Schema } from './contract.ts'

/** A schema and the document that its references belong to. */
export interface Side {
  contract: Contract
  schema: Schema
  /** The reference that led here. */
  via?: string
}

/**
 * What `narrow` lets through and `wide` does not take, by place. A request is compatible when the
 * new schema takes all that the old one let through; an answer, when the old one takes all that the
 * new one lets through. A client ignores the properties of an answer that it does not know.
 */
export type Direction = 'request' | 'answer' | 'refusal'

export function incompatibilities(wide: Side, narrow: Side, direction: Direction): string[] {
  return compare(wide, narrow, { direction, seen: new Set() }, '')
}

interface Context {
  direction: Direction
  /** Pairs of references on the way here: a schema may contain itself. */
  seen: ReadonlySet<string>
}

function compare(wide: Side, narrow: Side, context: Context, at: string): string[] {
  const takers = alternatives(wide)
  return alternatives(narrow).flatMap((given) => {
    const faults = takers
      .filter(({ schema }) => hasTypeOf(schema, given.schema))
      .map((taker) => compareOne(taker, given, context, at))
    const fewest = faults.toSorted((a, b) => a.length - b.length)[0]
    return fewest ?? [`${at || '/'} may be ${given.schema.type ?? 'anything'}`]
  })
}

/** The schema without references, one for each of its types. */
function alternatives(side: Side): Side[] {
  const { contract, schema } = side
  const { $ref, anyOf, oneOf, type } = schema
  if ($ref) return alternatives({ contract, schema: componentOf(contract, $ref), via: $ref })
  const choices = anyOf ?? oneOf
  if (choices) return choices.flatMap((choice) => alternatives({ ...side, schema: choice }))
  if (Array.isArray(type))
    return type.map((one) => ({
      ...side,
      schema: one === 'null' ? NULL : { ...schema, type: one },
    }))
  return [side]
}

/** What is said of an object or a number says nothing of null. */
const NULL: Schema = { type: 'null' }

const hasTypeOf = (taker: Schema, given: Schema) =>
  taker.type === undefined ||
  taker.type === given.type ||
  (taker.type === 'number' && given.type === 'integer')

function compareOne(wide: Side, narrow: Side, context: Context, at: string): string[] {
  const pair = `${wide.via} ${narrow.via} ${narrow.schema.type}`
  const isKnown = wide.via && narrow.via
  if (isKnown && context.seen.has(pair)) return []
  const inner = isKnown ? { ...context, seen: new Set([...context.seen, pair]) } : context
  return [
    ...compareValues(wide.schema, narrow.schema, context, at || '/'),
    ...compareRequired(wide.schema, narrow.schema, at),
    ...compareProperties(wide, narrow, inner, at),
    ...compareItems(wide, narrow, inner, at),
  ]
}

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
const SAME = ['format', 'pattern', 'multipleOf', 'uniqueItems']

function compareValues(wide: Schema, narrow: Schema, { direction }: Context, at: string): string[] {
  const bound = (keyword: string, sign: 1 | -1) =>
    wide[keyword] !== undefined &&
    !(Number(narrow[keyword] ?? Number.NaN) * sign >= Number(wide[keyword]) * sign)
  const loose = [
    ...LOWER.filter((keyword) => bound(keyword, 1)),
    ...UPPER.filter((keyword) => bound(keyword, -1)),
    ...SAME.filter((keyword) => wide[keyword] !== undefined && wide[keyword] !== narrow[keyword]),
  ].map((keyword) => `${at} has another ${keyword}`)
  const isDefaultLost = direction === 'request' && narrow.default !== undefined
  const defaults =
    isDefaultLost && wide.default !== narrow.default ? [`${at} has another default`] : []
  return [...loose, ...defaults, ...(direction === 'refusal' ? [] : compareEnum(wide, narrow, at))]
}

/** What may be refused with grows: a client knows the status, and meets new codes. */
function compareEnum(wide: Schema, narrow: Schema, at: string): string[] {
  const taken = valuesOf(wide)
  const given = valuesOf(narrow)
  if (!taken) return []
  if (!given) return [`${at} may be any value`]
  return given.filter((value) => !taken.includes(value)).map((value) => `${at} may be ${value}`)
}

function valuesOf(schema: Schema): unknown[] | undefined {
  if (schema.type === 'null') return [null]
  return 'const' in schema ? [schema.const] : schema.enum
}

function compareRequired(wide: Schema, narrow: Schema, at: string): string[] {
  return (wide.required ?? [])
    .filter((name) => !narrow.required?.includes(name))
    .map((name) => `${at}/${name} may be absent`)
}

function compareProperties(wide: Side, narrow: Side, context: Context, at: string): string[] {
  const taken = wide.schema.properties ?? {}
  const given = narrow.schema.properties ?? {}
  const [before, after] = context.direction === 'request' ? [given, taken] : [taken, given]
  const removed = Object.keys(before).filter((name) => !(name in after))
  const isClosed =
    context.direction === 'request' &&
    wide.schema.additionalProperties === false &&
    narrow.schema.type === 'object' &&
    narrow.schema.additionalProperties !== false
  return [
    ...removed.map((name) => `${at}/${name} is gone`),
    ...(isClosed ? [`${at || '/'} takes no other properties`] : []),
    ...Object.entries(taken).flatMap(([name, schema]) => {
      const other = given[name]
      if (!other) return []
      return compare(inside(wide, schema), inside(narrow, other), context, `${at}/${name}`)
    }),
  ]
}

function compareItems(wide: Side, narrow: Side, context: Context, at: string): string[] {
  const { items: taken } = wide.schema
  if (!taken) return []
  const given = narrow.schema.items ?? {}
  return compare(inside(wide, taken), inside(narrow, given), context, `${at}/*`)
}

/** A part of the schema, which no reference has led to yet. */
const inside = ({ contract }: Side, schema: Schema): Side => ({ contract, schema })
