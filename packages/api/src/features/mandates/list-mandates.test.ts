import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'

import { change, inArabic, reading, seedMandate } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'

interface App {
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
}

interface Answering {
  person: { id: string; name: string } | null
  organization: { id: string }
}

/** Who answers, as somebody may read it. */
async function answering(app: App, query: string, { cookie }: { cookie: string } = { cookie: '' }) {
  const answer = await app.inject(reading(`/mandates?${query}`, { cookie }))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items as Answering[]
}

const peopleIn = (items: Answering[]) => items.map(({ person }) => person?.id).toSorted()
const idsOf = (...callers: { personId: string }[]) =>
  callers.map(({ personId }) => personId).toSorted()

describe('who answers', () => {
  test('for a commitment are its lead’s, and those of its activities’ bodies', async ({
    app,
    scene,
  }) => {
    const { auditor, commitmentId, focalPoint, deputy, partner, leaving } = scene

    const items = await answering(app, `commitment=${commitmentId}`, auditor)
    expect(peopleIn(items)).toEqual(idsOf(focalPoint, deputy, partner, leaving))
  })

  test('for an activity are those whose mandate reaches it', async ({ app, db, scene }) => {
    const { auditor, activities, organizations, stranger, focalPoint, deputy } = scene
    await seedMandate(db, {
      personId: stranger.personId,
      organizationId: organizations.lead,
      activityId: activities.second,
    })
    const of = async (activity: string) =>
      peopleIn(await answering(app, `activity=${activity}`, auditor))

    expect(await of(activities.first)).toEqual(idsOf(focalPoint, deputy))
    expect(await of(activities.second)).toEqual(idsOf(focalPoint, deputy, stranger))
  })

  test('on a day is answered for that day, as known by an instant', async ({ app, scene }) => {
    const { auditor, administrator, focalPoint, organizations } = scene
    const [mandate] = (
      await app.inject(reading(`/mandates?person=${focalPoint.personId}`, auditor))
    ).json().items as { id: string }[]
    await app.inject(
      change('PUT', `/mandates/${mandate?.id}/period`, administrator, {
        version: 1,
        payload: { startsOn: '2023-03-01', endsOn: '2023-03-20', reason: inArabic('تصحيح') },
      }),
    )
    const on = async (query: string) =>
      peopleIn(await answering(app, `organization=${organizations.lead}&${query}`, auditor))

    expect(await on('asOf=2023-03-19')).toEqual(idsOf(focalPoint, scene.deputy))
    for (const day of ['2023-02-28', '2023-03-20'])
      expect(await on(`asOf=${day}`), day).toEqual(idsOf(scene.deputy))
    expect(await on('asOf=2023-03-20&knownAt=2023-03-29T11:00:00Z')).toEqual(
      idsOf(focalPoint, scene.deputy),
    )
    expect(await on('period=any')).toEqual(idsOf(focalPoint, scene.deputy))
  })

  test('is told by name to who is signed in, and by body to everybody', async ({ app, scene }) => {
    const { organizations, committeeMember } = scene
    const query = `organization=${organizations.lead}`
    const toAll = await answering(app, query)
    const toMember = await answering(app, query, committeeMember)

    expect(toAll).toHaveLength(2)
    expect(toAll.map(({ person, organization }) => [person, organization.id])).toEqual([
      [null, organizations.lead],
      [null, organizations.lead],
    ])
    expect(toMember.map(({ person }) => person?.name)).toEqual(['شخص', 'شخص'])
  })

  test('cannot be asked by person without a name to it', async ({ app, scene }) => {
    const answer = await app.inject({
      url: `/api/v1/mandates?person=${scene.focalPoint.personId}`,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-signed-in'])
  })
})
