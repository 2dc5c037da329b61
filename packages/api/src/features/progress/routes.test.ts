import { describe, expect } from 'vitest'
import { fact, seedPlan, test } from '../../../test/support/index.ts'
import { publishedFigures } from '../../db/schema/index.ts'

interface Part {
  points: number
  missing: number
}

/** As a person with a calculator would: in millionths, which are whole. */
const total = (parts: Part[], key: keyof Part) =>
  parts.reduce((sum, part) => sum + Math.round(part[key] * 1_000_000), 0) / 1_000_000

describe('GET /commitments/{commitmentId}/progress', () => {
  test('opens into points that add up to the figure, to the last decimal', async ({ app, db }) => {
    const plan = await seedPlan(db, {
      commitments: [
        {
          activities: [
            { progress: 90, weight: '0.333' },
            { progress: 50 },
            {},
            { progress: 35, weight: '7' },
            { progress: 100, cancelled: true },
          ],
        },
      ],
    })

    const answer = (
      await app.inject(`/api/v1/commitments/${plan.commitments[0]?.id}/progress`)
    ).json()

    expect(answer.parts).toHaveLength(4)
    expect(answer.totalWeight).toBe(9.333)
    expect(answer.progress).toEqual({ exact: 34.819458, shown: 35 })
    expect(total(answer.parts, 'points')).toBe(34.819458)
    expect(total(answer.parts, 'missing')).toBe(65.180542)
  })

  test('says of each figure since when it holds and what approved it', async ({ app, db }) => {
    const plan = await seedPlan(db, {
      commitments: [{ activities: [{ progress: 90, weight: '2.5' }, {}] }],
    })

    const { parts } = (
      await app.inject(`/api/v1/commitments/${plan.commitments[0]?.id}/progress`)
    ).json()

    expect(parts).toMatchObject([
      {
        number: '1.1',
        weight: 2.5,
        weightReason: { ar: { text: 'سبب' } },
        reportedProgress: 90,
        holdsFrom: '2023-01-15',
        recordedAt: '2023-01-15T10:00:00.000Z',
        approval: { on: '2023-01-15', body: { ar: { text: 'لجنة الإشراف' } } },
      },
      { number: '1.2', reportedProgress: null, holdsFrom: null, recordedAt: null, approval: null },
    ])
  })

  test('keeps what a document printed beside the figure, with the difference', async ({
    app,
    db,
  }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{ progress: 40 }, {}, {}] }] })
    const commitmentId = plan.commitments[0]?.id ?? ''
    const { importId } = plan
    await db.insert(publishedFigures).values({ ...fact(), commitmentId, progress: 12, importId })

    const answer = (await app.inject(`/api/v1/commitments/${commitmentId}/progress`)).json()

    expect(answer).toMatchObject({
      progress: { exact: 13.333333 },
      published: { progress: 12, difference: -1.333333, approval: { on: '2023-01-15' } },
    })
  })

  test('has nothing to open where there is nothing to measure', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{}] })

    const answer = (
      await app.inject(`/api/v1/commitments/${plan.commitments[0]?.id}/progress`)
    ).json()

    expect(answer).toMatchObject({ progress: { exact: null, shown: null }, parts: [] })
  })
})

describe('GET /plans/{planId}/progress', () => {
  test('weighs commitments, leaves out cancelled and empty ones, and adds up', async ({
    app,
    db,
  }) => {
    const plan = await seedPlan(db, {
      commitments: [
        { weight: '2', activities: [{ progress: 70 }, {}, {}] },
        { activities: [{ progress: 100 }] },
        { activities: [] },
        { cancelled: true, activities: [{ progress: 10 }] },
        { activities: [{ progress: 100, standsForCompleted: true }, {}] },
      ],
    })
    await seedPlan(db, { ordinal: 2, commitments: [{ activities: [{ progress: 1 }] }] })

    const answer = (await app.inject(`/api/v1/plans/${plan.slug}/progress`)).json()

    expect(answer).toMatchObject({
      planId: plan.id,
      // (2 × 23.333333 + 100 + 50) / 4
      progress: { exact: 49.166667, shown: 49 },
      totalWeight: 4,
      commitmentStates: { notStarted: 1, underWay: 2, complete: 1, cancelled: 1 },
      activities: { itemized: 5, notReported: 3 },
      themes: [],
    })
    expect(answer.parts.map(({ number }: { number: number }) => number)).toEqual([1, 2, 5])
    expect(total(answer.parts, 'points')).toBe(49.166667)
    expect(total(answer.parts, 'missing')).toBe(50.833333)
  })
})
