import { describe, expect } from 'vitest'

import { seedOrganization, seedPlan, test } from '../../../test/support/index.ts'

describe('GET /commitments/{commitmentId}/activities', () => {
  test('lists them by number, not reported apart from 0', async ({ app, db }) => {
    const body = await seedOrganization(db, { name: 'وزارة العدل' })
    const plan = await seedPlan(db, {
      commitments: [
        { activities: [{ progress: 5 }] },
        {
          activities: [
            { progress: 0 },
            { responsibleId: body },
            { progress: 100, standsForCompleted: true, weight: '2.125' },
            { progress: 50, cancelled: true },
          ],
        },
      ],
    })

    const answer = (
      await app.inject(`/api/v1/commitments/${plan.commitments[1]?.id}/activities`)
    ).json()

    expect(answer).toMatchObject({
      total: 4,
      items: [
        { number: '2.1', reportedProgress: 0, reportedOn: '2023-01-15', state: 'not-started' },
        {
          number: '2.2',
          reportedProgress: null,
          reportedOn: null,
          approval: null,
          weight: 1,
          responsible: { name: { ar: { text: 'وزارة العدل' } } },
        },
        { number: '2.3', standsForCompleted: true, weight: 2.125, state: 'complete' },
        { number: '2.4', state: 'cancelled' },
      ],
    })
  })

  test('goes on after the last one of a page', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{}, {}, {}] }] })
    const url = `/api/v1/commitments/${plan.commitments[0]?.id}/activities?limit=2`

    const first = (await app.inject(url)).json()
    const second = (await app.inject(`${url}&cursor=${first.nextCursor}`)).json()

    expect(second).toMatchObject({ items: [{ number: '1.3' }], nextCursor: null, total: 3 })
  })
})

describe('GET /activities/{activityId}', () => {
  test('tells what does not exist from what was not known yet', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ activities: [{ progress: 20 }] }] })
    const id = plan.commitments[0]?.activityIds[0]
    const answer = async (url: string) => (await app.inject(`/api/v1/activities/${url}`)).json()

    expect(await answer(`${id}`)).toMatchObject({ number: '1.1', reportedProgress: 20 })
    expect(await answer(`${id}?asOf=2023-01-01`)).toMatchObject({ code: 'not-recorded-then' })
    expect(await answer(plan.id)).toMatchObject({ code: 'activity-not-found' })
  })
})
