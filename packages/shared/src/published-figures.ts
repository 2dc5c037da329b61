import { type Millionths, type Progress, percentOf } from './progress.ts'

const PERCENT: Millionths = 1_000_000

/**
 * What a document printed less what is computed, in points with at most 6 decimals; null where
 * there is nothing computed to compare it with.
 */
export function publishedDifference(published: number, { exact }: Progress): number | null {
  return exact === null ? null : percentOf(published * PERCENT - exact)
}
