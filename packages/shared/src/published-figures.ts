import { PERCENT, type Progress, percentOf } from './progress.ts'

/**
 * What a document printed less what is computed, in points with at most 6 decimals; null where
 * there is nothing computed to compare it with.
 */
export function publishedDifference(published: number, { exact }: Progress): number | null {
  return exact === null ? null : percentOf(published * PERCENT - exact)
}

/** What was printed, if anything was, with its difference to what is computed. */
export function besideComputed<T extends { progress: number }>(
  published: T | undefined,
  computed: Progress,
): (T & { difference: number | null }) | null {
  if (published === undefined) return null
  return { ...published, difference: publishedDifference(published.progress, computed) }
}
