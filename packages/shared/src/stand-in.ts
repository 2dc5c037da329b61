import { Problem } from './problems.ts'
import type { Thousandths } from './progress.ts'
import { DEFAULT_WEIGHT, GREATEST_WEIGHT } from './weights.ts'

/**
 * The weight of the activity that stands for the completed ones a table of unfinished activities
 * does not itemise, so that the computed progress equals the published one; null when no weight
 * does (domain.md, 'Progress'): then none is invented, and the published figure stands beside.
 *
 * With n listed activities of weight 1 that miss D points together, it is D / (100 − published) − n.
 */
export function standInWeight(
  publishedProgress: number | null,
  listed: readonly (number | null)[],
): Thousandths | null {
  if (publishedProgress === null) return null
  if (publishedProgress === 100) return listed.length === 0 ? DEFAULT_WEIGHT : null

  const missing = listed.reduce<number>((sum, progress) => sum + 100 - (progress ?? 0), 0)
  const lacking = 100 - publishedProgress
  const total = Math.floor((2 * missing * DEFAULT_WEIGHT + lacking) / (2 * lacking))
  const weight = total - listed.length * DEFAULT_WEIGHT
  return weight > 0 && weight <= GREATEST_WEIGHT ? weight : null
}

/** It follows from a published figure: nobody changes it by hand. */
export function refuseStandIn({ standsForCompleted }: { standsForCompleted: boolean }): void {
  if (standsForCompleted) throw new Problem('stand-in-fixed')
}
