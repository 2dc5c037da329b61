import { type Contract, componentOf, type Schema } from '../rules/contract.ts'

/** Where a body may have a value, and what is said of it there. */
export interface Place {
  steps: (string | number)[]
  pointer: string
  schema: Schema
  isNullable: boolean
}

/** Every place of a body that holds no further one, however deep. */
export function placesIn(schema: Schema, contract: Contract, steps: Place['steps'] = []): Place[] {
  const { $ref, anyOf, properties, items } = schema
  if ($ref) return placesIn(componentOf(contract, $ref), contract, steps)
  if (anyOf) {
    const isNullable = anyOf.some(({ type }) => type === 'null')
    return anyOf
      .filter(({ type }) => type !== 'null')
      .flatMap((one) => placesIn(one, contract, steps))
      .map((place) => ({ ...place, isNullable: place.isNullable || isNullable }))
  }
  if (properties)
    return Object.entries(properties).flatMap(([name, member]) =>
      placesIn(member, contract, [...steps, name]),
    )
  if (items) return placesIn(items, contract, [...steps, 0])
  const isNullable = [schema.type].flat().includes('null')
  return [{ steps, pointer: `#/${steps.join('/')}`, schema, isNullable }]
}

/** The same body with that value there; what leads to it is made where it is missing. */
export function withValueAt(
  body: unknown,
  [step, ...rest]: Place['steps'],
  value: unknown,
): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const [first, ...others] = Array.isArray(body) ? body : []
    return [withValueAt(first, rest, value), ...others]
  }
  const object = typeof body === 'object' && body !== null ? body : {}
  return { ...object, [step]: withValueAt(Reflect.get(object, step), rest, value) }
}
