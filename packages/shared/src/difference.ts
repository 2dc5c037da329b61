/** A field that differs. A side on which it is not there has no such key, which is not null. */
export interface FieldDifference {
  /** JSON pointer (RFC 6901), such as '/title/fr/text'. */
  field: string
  before?: unknown
  after?: unknown
}

/**
 * What changed from one JSON object to another, field by field in the order of their names. Objects
 * are opened, lists are values; null for an object that was not there, or is no more.
 */
export function difference(before: object | null, after: object | null): FieldDifference[] {
  return differenceAt('', before ?? {}, after ?? {})
}

type Fields = Readonly<Record<string, unknown>>

function differenceAt(pointer: string, before: object, after: object): FieldDifference[] {
  const [left, right] = [before as Fields, after as Fields]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].toSorted().flatMap((name) => {
    const field = `${pointer}/${escaped(name)}`
    const sides = { ...side('before', left, name), ...side('after', right, name) }
    if (isObject(sides.before) && isObject(sides.after))
      return differenceAt(field, sides.before, sides.after)
    return isSame(sides.before, sides.after) ? [] : [{ field, ...sides }]
  })
}

/** JSON has no undefined: a side that is undefined is absent. */
function side<K extends 'before' | 'after'>(key: K, fields: Fields, name: string) {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: unknown }
}

/** Whether two values say the same, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (isObject(one) && isObject(other)) return difference(one, other).length === 0
  return one === other
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
