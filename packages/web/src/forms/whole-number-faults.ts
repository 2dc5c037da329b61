import { wholeNumberOf } from '../ui/whole-number.ts'
import type { Fault } from './faults.ts'

/** What is no whole number cannot be sent as one. Whether it is too big, the API says. */
export function wholeNumberFaults(name: string, typed: string): Fault[] {
  const number = wholeNumberOf(typed)
  if (number === null) return [{ pointer: `#/${name}`, rule: 'required' }]
  return Number.isNaN(number) ? [{ pointer: `#/${name}`, rule: 'whole-number' }] : []
}
