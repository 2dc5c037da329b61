import {
  HUNDRED_PERCENT,
  type Millionths,
  type Part,
  type Thousandths,
  weightedMean,
} from './progress.ts'

/** What one part adds to the figure, and what it could still add, in points of the whole. */
interface PartPoints {
  points: Millionths
  missing: Millionths
}

export interface Explanation<T extends Part> {
  exact: Millionths | null
  totalWeight: Thousandths
  parts: (T & PartPoints)[]
}

/**
 * Opens a mean into its arithmetic. The points add up to the figure exactly, the missing ones to
 * what it lacks of 100: what rounding leaves over goes to the largest remainders.
 */
export function explainMean<T extends Part>(parts: readonly T[]): Explanation<T> {
  const exact = weightedMean(parts)
  const totalWeight = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (exact === null) return { exact, totalWeight, parts: [] }

  const points = shares(parts, ({ exact: done }) => done, exact)
  const missing = shares(
    parts,
    ({ exact: done }) => HUNDRED_PERCENT - done,
    HUNDRED_PERCENT - exact,
  )
  return {
    exact,
    totalWeight,
    parts: parts.map((part, index) => ({
      ...part,
      points: points[index] ?? 0,
      missing: missing[index] ?? 0,
    })),
  }
}

/** Splits `whole` over the parts in proportion to weight × amount, by largest remainder. */
function shares(
  parts: readonly Part[],
  amountOf: (part: Part) => Millionths,
  whole: Millionths,
): Millionths[] {
  const total = BigInt(parts.reduce((sum, { weight }) => sum + weight, 0))
  const quotas = parts.map((part, index) => {
    const quota = BigInt(part.weight) * BigInt(amountOf(part))
    return { index, floor: Number(quota / total), remainder: quota % total }
  })

  const result = quotas.map(({ floor }) => floor)
  const leftOver = whole - result.reduce((sum, share) => sum + share, 0)
  const byRemainder = quotas.toSorted((a, b) => compare(b.remainder, a.remainder))
  for (const { index, floor } of byRemainder.slice(0, leftOver)) result[index] = floor + 1
  return result
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
