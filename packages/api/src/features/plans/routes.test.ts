import { writtenIn } from '@iltizam/shared/localized-text'
import { describe, expect } from 'vitest'

import { fact, seedPlan, test } from '../../../test/support/index.ts'
import { acceptedProgress, imports, planRevisions } from '../../db/schema/index.ts'

describe('GET /plans', () => {
  test('gives the latest first, and walks page by page', async ({ app, db }) => {
    for (const ordinal of [1, 3, 2])
      await seedPlan(db, { ordinal, commitments: [{ activities: [{ progress: ordinal * 10 }] }] })

    const first = (await app.inject('/api/v1/plans?limit=2')).json()
    const second = (await app.inject(`/api/v1/plans?limit=2&cursor=${first.nextCursor}`)).json()

    expect(first).toMatchObject({
      total: 3,
      items: [
        { ordinal: 3, progress: { exact: 30 }, commitmentCount: 1 },
        { ordinal: 2, progress: { exact: 20 } },
      ],
    })
    expect(second).toMatchObject({ items: [{ ordinal: 1 }], nextCursor: null })
  })

  test('is empty before anything is known', async ({ app, db }) => {
    await seedPlan(db)

    const page = (await app.inject('/api/v1/plans?asOf=2020-01-01')).json()

    expect(page).toEqual({ items: [], nextCursor: null, total: 0, asOf: '2020-01-01' })
  })
})

describe('GET /plans/{planId}', () => {
  test('says of which day the figures are and what approved them', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{ progress: 20 }, {}] }] })

    const answer = (await app.inject(`/api/v1/plans/${plan.slug}`)).json()

    expect(answer).toMatchObject({
      id: plan.id,
      progress: { exact: 10, shown: 10 },
      firstHeldOn: '2023-01-15',
      lastChangedOn: '2023-01-15',
      lastApproval: { on: '2023-01-15', document: { ar: { text: 'تقرير اجتماع' } } },
      implementationEnds: null,
      asOf: '2023-03-29',
    })
  })

  test('names no minutes for what has moved since their meeting', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{ progress: 20 }] }] })
    const [activityId = ''] = plan.commitments[0]?.activityIds ?? []
    const [minutes] = await db.select().from(imports)
    const later = { ...fact('2023-02-01'), activityId, importId: minutes?.id, progress: 60 }
    await db.insert(acceptedProgress).values(later)

    const ask = async (query: string) =>
      (await app.inject(`/api/v1/plans/${plan.slug}${query}`)).json()

    expect(await ask('')).toMatchObject({ lastChangedOn: '2023-02-01', lastApproval: null })
    expect(await ask('?asOf=2023-01-31')).toMatchObject({
      lastChangedOn: '2023-01-15',
      lastApproval: { on: '2023-01-15' },
    })
  })

  test('knows no earlier first day than was known by then', async ({ app, db }) => {
    const { id: planId } = await seedPlan(db)
    await db.insert(planRevisions).values({
      ...fact('2022-01-01', new Date('2023-03-20T09:00:00Z')),
      planId,
      title: writtenIn('ar', 'خطة'),
      status: 'implementing',
      startYear: 2021,
      endYear: 2023,
      provenance: [],
    })
    const first = async (query: string) =>
      (await app.inject(`/api/v1/plans/${planId}${query}`)).json().firstHeldOn

    expect(await first('')).toBe('2022-01-01')
    expect(await first('?knownAt=2023-03-19T00:00:00Z')).toBe('2023-01-15')
  })

  test('tells what does not exist from what was not known yet', async ({ app, db }) => {
    const plan = await seedPlan(db)
    const code = async (url: string) => (await app.inject(`/api/v1/plans/${url}`)).json().code

    expect(await code('2050-2053')).toBe('plan-not-found')
    expect(await code(`${plan.id}?asOf=2023-01-14`)).toBe('not-recorded-then')
  })
})

test.for(['0', '32768', '1e21', '"2"', '{}'])(
  'no cursor holds the place %s',
  async (place, { app }) => {
    const cursor = Buffer.from(place).toString('base64url')
    const response = await app.inject(`/api/v1/plans?cursor=${cursor}`)

    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'invalid-cursor' })
  },
)
