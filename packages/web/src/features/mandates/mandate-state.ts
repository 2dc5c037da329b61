import { isInPeriod, type Period } from '@iltizam/shared/periods'

/** Whether a mandate holds on that day, or is over, or has not begun. */
export function mandateState(period: Period, today: string): 'in-force' | 'over' | 'to-come' {
  if (isInPeriod(period, today)) return 'in-force'
  return period.startsOn > today ? 'to-come' : 'over'
}
