import type { Day } from './days.ts'
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

/** From a day to another, which is no longer in it. */
export interface Period {
  startsOn: Day
  /** Null: no end is known. */
  endsOn: Day | null
}

/** Whether a day is in a period. */
export const isInPeriod = ({ startsOn, endsOn }: Period, day: Day): boolean =>
  startsOn <= day && (endsOn === null || day < endsOn)

/** Whether a period has ended by a day. */
export const isOver = ({ endsOn }: Pick<Period, 'endsOn'>, day: Day): boolean =>
  endsOn !== null && endsOn <= day

/** Whether there is a day that is in both. One that ends on the day on which it starts has none. */
export function periodsOverlap(one: Period, other: Period): boolean {
  const starts = [one.startsOn, other.startsOn]
  return starts.some((day) => isInPeriod(one, day) && isInPeriod(other, day))
}
