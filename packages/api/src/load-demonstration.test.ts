import { describe, expect } from 'vitest'

import { test } from '../test/support/index.ts'
import { loadDemonstration } from './load-demonstration.ts'

const PUBLISHED = [
  65, 91, 47, 74, 47, 100, 100, 100, 78, 62, 42, 70, 83, 95, 87, 59, 57, 56, 50, 84, 93, 100,
]

describe('the demonstration', () => {
  test('shows every figure as the minutes print it', async ({ db, clock, app }) => {
    expect(await loadDemonstration(db, clock)).toBe(true)

    const { items } = (await app.inject('/api/v1/plans/2021-2023/commitments')).json()
    const plan = (await app.inject('/api/v1/plans/2021-2023')).json()

    expect(items.map((item: { progress: { shown: number } }) => item.progress.shown)).toEqual(
      PUBLISHED,
    )
    expect(plan.progress).toEqual({ exact: 74.545053, shown: 75 })
  })
})
