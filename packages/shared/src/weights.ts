import type { Thousandths } from './progress.ts'

/** What everything weighs until somebody sets another weight. */
export const DEFAULT_WEIGHT: Thousandths = 1_000
/** The greatest weight that may be set: 1 000. */
export const GREATEST_WEIGHT: Thousandths = 1_000_000

/** A weight as somebody writes it: above 0, at most 1000, with at most 3 decimals. */
export const WEIGHT_PATTERN = '^(?!0+(?:\\.0+)?$)(?:\\d{1,3}(?:\\.\\d{1,3})?|1000(?:\\.0{1,3})?)$'

const WEIGHT = new RegExp(WEIGHT_PATTERN)

export const isWeight = (decimal: string): boolean => WEIGHT.test(decimal)

/** A weight as written, '2.5' or '2.500', as 2 500 thousandths; throws on anything else. */
export function weightFrom(decimal: string): Thousandths {
  if (!isWeight(decimal)) throw new RangeError(`not a weight: ${decimal}`)
  const [whole, fraction = ''] = decimal.split('.')
  return Number(whole) * 1_000 + Number(fraction.padEnd(3, '0'))
}

/** A weight as the database writes it: 2 500 thousandths are '2.500'. */
export function weightAsDecimal(weight: Thousandths): string {
  return `${Math.floor(weight / 1_000)}.${String(weight % 1_000).padStart(3, '0')}`
}

/** A weight as the API sends it: a number of at most 3 decimals. */
export function weightAsNumber(weight: Thousandths): number {
  return weight / 1_000
}

/** A weight as the database has it; null is that nobody has set one. */
export function weightOrDefault(decimal: string | null): Thousandths {
  return decimal === null ? DEFAULT_WEIGHT : weightFrom(decimal)
}
