import { readFileSync } from 'node:fs'

import type { CountedActivity, Thousandths } from '../src/progress.ts'
import { standInWeight } from '../src/stand-in.ts'
import { DEFAULT_WEIGHT } from '../src/weights.ts'

interface Minutes {
  plan: {
    commitments: {
      number: number
      publishedProgress: number
      outstandingActivities: { progress: number | null }[]
    }[]
  }
}

const file = new URL('../../api/demo/steering-committee-2023-03-28.json', import.meta.url)
const minutes: Minutes = JSON.parse(readFileSync(file, 'utf8'))

/** The 22 commitments of the real minutes, without what stands for their completed activities. */
export const printedCommitments = minutes.plan.commitments.map(
  ({ number, publishedProgress, outstandingActivities }) => ({
    number,
    published: publishedProgress,
    listed: outstandingActivities.map(({ progress }) => progress),
  }),
)

/** A table of unfinished activities, once one more stands for the completed ones. */
export function withStandIn(published: number, listed: (number | null)[]): CountedActivity[] {
  const standIn = standInWeight(published, listed)
  return [
    ...listed.map((percent) => counting(DEFAULT_WEIGHT, percent)),
    ...(standIn === null ? [] : [counting(standIn, 100)]),
  ]
}

const counting = (weight: Thousandths, reportedProgress: number | null) => ({
  weight,
  reportedProgress,
  cancelled: false,
})
