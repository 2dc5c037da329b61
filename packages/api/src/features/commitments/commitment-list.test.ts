import { writtenIn } from '@iltizam/shared/localized-text'
import { describe, expect } from 'vitest'

import { fact, seedOrganization, seedPlan, test } from '../../../test/support/index.ts'
import { acceptedProgress, activityWeights } from '../../db/schema/index.ts'

interface Item {
  id: string
  number: number
}
const numbersOf = ({ items }: { items: Item[] }) => items.map(({ number }) => number)

describe('GET /plans/{planId}/commitments', () => {
  test('weighs each commitment by its activities, in the order of the plan', async ({
    app,
    db,
  }) => {
    const plan = await seedPlan(db, {
      commitments: [
        { activities: [{ weight: '3', progress: 100 }, {}] },
        { activities: [] },
        { activities: [{ progress: 40 }, { progress: 100, cancelled: true }] },
        { activities: [{ progress: 90 }], cancelled: true },
      ],
    })
    await seedPlan(db, { ordinal: 2, commitments: [{ activities: [{ progress: 1 }] }] })

    const response = await app.inject(`/api/v1/plans/${plan.id}/commitments`)

    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({
      total: 4,
      nextCursor: null,
      asOf: '2023-03-29',
      items: [
        {
          number: 1,
          progress: { exact: 75, shown: 75 },
          state: 'under-way',
          activityCount: 2,
          notReportedCount: 1,
          lastReportedOn: '2023-01-15',
        },
        {
          number: 2,
          progress: { exact: null, shown: null },
          state: 'not-started',
          activityCount: 0,
          lastReportedOn: null,
        },
        { number: 3, progress: { exact: 40, shown: 40 }, activityCount: 1 },
        { number: 4, state: 'cancelled' },
      ],
    })
  })

  test('shows 100 only when all is complete, 0 only when nothing has begun', async ({
    app,
    db,
  }) => {
    const plan = await seedPlan(db, {
      commitments: [
        { activities: [{ weight: '999', progress: 100 }, { progress: 70 }] },
        { activities: [{ weight: '999', progress: 0 }, { progress: 20 }] },
      ],
    })

    const { items } = (await app.inject(`/api/v1/plans/${plan.slug}/commitments`)).json()

    expect(items).toMatchObject([
      { progress: { exact: 99.97, shown: 99 } },
      { progress: { exact: 0.02, shown: 1 } },
    ])
  })

  test('answers for a past day with what held then, and was known by then', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{ progress: 20 }, {}] }] })
    const [commitment] = plan.commitments
    const [first = '', second = ''] = commitment?.activityIds ?? []
    const { importId } = plan
    const later = new Date('2023-03-02T09:00:00Z')
    await db.insert(acceptedProgress).values([
      { ...fact('2023-03-01', later), activityId: first, progress: 60, importId },
      // A correction of the past, recorded later still.
      {
        ...fact('2023-01-15', new Date('2023-03-10T09:00:00Z')),
        activityId: first,
        progress: 30,
        importId,
      },
    ])
    await db.insert(activityWeights).values({
      ...fact('2023-03-01', later),
      activityId: second,
      weight: '2.000',
      reason: writtenIn('ar', 'سبب'),
    })
    const exact = async (query: string) =>
      (await app.inject(`/api/v1/plans/${plan.id}/commitments?${query}`)).json().items[0].progress
        .exact

    expect(await exact('asOf=2023-02-28')).toBe(15)
    expect(await exact('asOf=2023-02-28&knownAt=2023-03-05T00:00:00Z')).toBe(10)
    expect(await exact('asOf=2023-03-01')).toBe(20)
    expect(await exact('asOf=2023-03-01&knownAt=2023-02-01T00:00:00Z')).toBe(10)
  })

  test('has no answer for a day before anything is known', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{}] })

    const response = await app.inject(`/api/v1/plans/${plan.id}/commitments?asOf=2023-01-14`)

    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ code: 'not-recorded-then' })
  })

  test('filters by state, number and body, be it the lead or who answers for an activity', async ({
    app,
    db,
  }) => {
    const health = await seedOrganization(db, { name: 'وزارة الصحة' })
    const justice = await seedOrganization(db, { name: 'وزارة العدل' })
    const plan = await seedPlan(db, {
      commitments: [
        { leadId: health, activities: [{ progress: 100 }] },
        { leadId: justice, activities: [{ progress: 50, responsibleId: health }] },
        { leadId: justice, activities: [{ progress: 100 }] },
      ],
    })
    const numbers = async (query: string) =>
      numbersOf((await app.inject(`/api/v1/plans/${plan.id}/commitments?${query}`)).json())

    expect(await numbers(`organization=${health}`)).toEqual([1, 2])
    expect(await numbers('state=complete')).toEqual([1, 3])
    expect(await numbers(`state=complete&organization=${justice}`)).toEqual([3])
    expect(await numbers('number=2')).toEqual([2])
    expect(await numbers('theme=00000000-0000-7000-8000-000000000000')).toEqual([])
  })

  test.for([
    ['number', [1, 2, 3, 4]],
    ['-number', [4, 3, 2, 1]],
    ['progress', [4, 1, 3, 2]],
    ['-progress', [1, 3, 4, 2]],
    ['title', [3, 1, 2, 4]],
    ['-title', [4, 2, 1, 3]],
  ] as const)('sorts by %s, and walks it page by page', async ([sort, expected], { app, db }) => {
    const plan = await seedPlan(db, {
      commitments: [
        { title: 'باء', activities: [{ progress: 80 }] },
        { title: 'جيم' },
        { title: 'ألف', activities: [{ progress: 80 }] },
        { title: 'دال', activities: [{ progress: 10 }] },
      ],
    })

    const walked: number[] = []
    let cursor = ''
    do {
      const page = (
        await app.inject(`/api/v1/plans/${plan.id}/commitments?sort=${sort}&limit=1${cursor}`)
      ).json()
      walked.push(...numbersOf(page))
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
    } while (cursor !== '')

    expect(walked).toEqual(expected)
  })

  test.for([
    'x',
    'bnVsbA',
    Buffer.from('["progress ar",1,1]').toString('base64url'),
    Buffer.from('["number ar","; drop table plans",1]').toString('base64url').slice(0, 9),
  ])('refuses %s as a cursor', async (cursor, { app, db }) => {
    const plan = await seedPlan(db, { commitments: [{}] })

    const response = await app.inject(`/api/v1/plans/${plan.id}/commitments?cursor=${cursor}`)

    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'invalid-cursor' })
  })
})

test('a cursor may hold the longest title', async ({ app, db }) => {
  const title = 'ش'.repeat(1_000)
  const plan = await seedPlan(db, { commitments: [{ title }, { title }] })
  const url = `/api/v1/plans/${plan.id}/commitments?sort=title&limit=1`

  const { nextCursor } = (await app.inject(url)).json()
  const second = await app.inject(`${url}&cursor=${nextCursor}`)

  expect(second.json()).toMatchObject({ items: [{ number: 2 }], nextCursor: null })
})
