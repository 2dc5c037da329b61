import type { Day } from '@iltizam/shared/days'

/** The day that a page shows; today when absent. */
export interface Moment {
  asOf?: Day | undefined
}

/** Leaves the parameter out where there is none: an empty one would be refused. */
export function momentQuery({ asOf }: Moment): { asOf?: Day } {
  return asOf === undefined ? {} : { asOf }
}
