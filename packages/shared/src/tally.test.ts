import { describe, expect, it } from 'vitest'

import { progressFigure } from './progress.ts'
import {
  EMPTY_TALLY,
  latestDay,
  type TalliedActivity,
  tallyByCommitment,
  withProgress,
} from './tally.ts'

const activity = (facts: Partial<TalliedActivity>): TalliedActivity => ({
  commitmentId: 'a',
  weight: 1_000,
  reportedProgress: null,
  cancelled: false,
  standsForCompleted: false,
  heldFrom: null,
  ...facts,
})

describe('the tally of activities', () => {
  it('keeps commitments apart', () => {
    const tallies = tallyByCommitment([
      activity({ reportedProgress: 40 }),
      activity({ commitmentId: 'b', reportedProgress: 90 }),
      activity({ reportedProgress: 60 }),
    ])

    expect(tallies.size).toBe(2)
    expect(tallies.get('a')?.progress.exact).toBe(50_000_000)
    expect(tallies.get('b')?.progress.exact).toBe(90_000_000)
  })

  it('names neither stand-ins nor cancelled activities, lets stand-ins count, and takes none for a report', () => {
    const tally = tallyByCommitment([
      activity({}),
      activity({ cancelled: true, heldFrom: '2023-05-01', reportedProgress: 10 }),
      activity({ standsForCompleted: true, reportedProgress: 100, heldFrom: '2023-03-28' }),
      activity({ reportedProgress: 0, heldFrom: '2023-01-15' }),
    ]).get('a')

    expect(tally).toMatchObject({
      itemized: 2,
      notReported: 1,
      lastReportedOn: '2023-01-15',
      lastHeldFrom: '2023-03-28',
    })
    expect(tally && progressFigure(tally.progress)).toEqual({ exact: 33.333333, shown: 33 })
  })

  it('of a commitment without activities is empty, and its progress null', () => {
    const [commitment] = withProgress([{ id: 'a' }], tallyByCommitment([]))

    expect(commitment).toEqual({ id: 'a', progress: EMPTY_TALLY.progress })
    expect(EMPTY_TALLY.progress.exact).toBeNull()
  })
})

it('the latest day is the greatest, and null where there is none', () => {
  expect(latestDay(['2023-03-28', null, '2023-11-02', '2022-12-31'])).toBe('2023-11-02')
  expect(latestDay([null])).toBeNull()
})
