import { describe, expect } from 'vitest'

import { change, seedOrganization, seedPlan, test } from '../../../test/support/index.ts'
import { seedCaller } from '../../../test/support/seed-people.ts'

describe('what a body answers for', () => {
  test('is told plan by plan, the latest first, each with how far it is', async ({ app, db }) => {
    const lead = await seedOrganization(db, { name: 'وزارة العدل' })
    const other = await seedOrganization(db, { name: 'الأرشيف' })
    await seedPlan(db, {
      ordinal: 1,
      commitments: [
        { leadId: lead, activities: [{ progress: 20 }, { progress: null, responsibleId: other }] },
        { leadId: lead, cancelled: true, activities: [{ progress: 30 }] },
      ],
    })
    await seedPlan(db, { ordinal: 2, commitments: [{ leadId: lead }] })
    const of = async (id: string, query = '') =>
      (await app.inject(`/api/v1/organizations/${id}/responsibilities${query}`)).json()

    expect(await of(lead)).toMatchObject({
      plans: [
        {
          slug: 'plan-2',
          commitments: [{ number: 1, isLead: true, progress: { exact: null, shown: null } }],
          activities: [],
        },
        {
          slug: 'plan-1',
          commitments: [
            {
              ...{
                number: 1,
                isLead: true,
                state: 'under-way',
                progress: { exact: 10, shown: 10 },
              },
              ...{ activityCount: 2, notReportedCount: 1 },
            },
          ],
          activities: [],
        },
      ],
    })
    expect(await of(other)).toMatchObject({
      plans: [
        {
          slug: 'plan-1',
          commitments: [],
          activities: [
            { number: '1.2', commitmentNumber: 1, state: 'not-started', reportedProgress: null },
          ],
        },
      ],
    })
  })

  test('follows who supports and leads on that day', async ({ app, db }) => {
    const secretariat = await seedCaller(db, 'secretariat')
    const lead = await seedOrganization(db, { name: 'وزارة العدل' })
    const other = await seedOrganization(db, { name: 'الأرشيف' })
    const plan = await seedPlan(db, { commitments: [{ leadId: lead }] })
    await app.inject(
      change('PATCH', `/commitments/${plan.commitments[0]?.id}`, secretariat, {
        ...{ version: 1, payload: { leadId: other, supporterIds: [lead] } },
      }),
    )
    const roles = async (id: string, query: string) => {
      const answer = await app.inject(`/api/v1/organizations/${id}/responsibilities${query}`)
      const { plans }: { plans: { commitments: { isLead: boolean }[] }[] } = answer.json()
      return plans.flatMap(({ commitments }) => commitments.map(({ isLead }) => isLead))
    }
    expect([await roles(lead, ''), await roles(other, '')]).toEqual([[false], [true]])
    const before = '?asOf=2023-03-28'
    expect([await roles(lead, before), await roles(other, before)]).toEqual([[true], []])
  })

  test('is public, and kept as the other reads of plans are', async ({ app, db }) => {
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    const { headers } = await app.inject(`/api/v1/organizations/${id}/responsibilities`)
    const again = await app.inject({
      url: `/api/v1/organizations/${id}/responsibilities`,
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })

  test('is refused for a body that does not exist, or did not on that day', async ({ app, db }) => {
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    const code = async (path: string) =>
      (await app.inject(`/api/v1/organizations/${path}`)).json().code
    expect(await code('0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b/responsibilities')).toBe(
      'organization-not-found',
    )
    expect(await code(`${id}/responsibilities?asOf=2020-01-01`)).toBe('not-recorded-then')
  })
})
