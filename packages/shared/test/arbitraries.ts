import fc from 'fast-check'

import type { CountedActivity, CountedCommitment, Part } from '../src/progress.ts'
import { progressOfActivities } from '../src/progress.ts'

/** From a thousandth to a thousand. */
export const weight = fc.integer({ min: 1, max: 1_000_000 })

/** Also the extremes, and what nobody has reported. */
export const reported = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom(null, 0, 1, 99, 100),
)

const activity: fc.Arbitrary<CountedActivity> = fc.record({
  weight,
  reportedProgress: reported,
  cancelled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
})

export const activities = fc.array(activity, { maxLength: 12 })

const commitment: fc.Arbitrary<CountedCommitment> = fc.record({
  weight,
  progress: activities.map(progressOfActivities),
  cancelled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
})

export const commitments = fc.array(commitment, { maxLength: 8 })

export const part: fc.Arbitrary<Part> = fc.record({
  weight,
  exact: fc.integer({ min: 0, max: 100_000_000 }),
})

export const parts = fc.array(part, { minLength: 1, maxLength: 12 })
