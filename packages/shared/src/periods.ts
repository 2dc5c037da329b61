import { type FieldFault, ruleFault } from './problems.ts'

type Moment = number | string | null | undefined

/**
 * The fault of a period that ends before it starts, at whichever of the two was given. Years compare
 * as numbers, days as text; what is not known contradicts nothing.
 */
export function periodFaults<Start extends string, End extends string>(
  [start, end]: readonly [Start, End],
  period: { [K in Start | End]?: Moment },
  given: object = period,
): FieldFault[] {
  const { [start]: from, [end]: to } = period as Record<string, Moment>
  if (from == null || to == null || to >= from || !(start in given || end in given)) return []
  return [
    end in given ? ruleFault(`#/${end}`, 'before-start') : ruleFault(`#/${start}`, 'after-end'),
  ]
}
