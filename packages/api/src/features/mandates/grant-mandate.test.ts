import { describe, expect } from 'vitest'

import { change, creation, inArabic } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { reporting, test } from '../../../test/support/scene.ts'
import { readTrail } from '../../../test/support/trail.ts'

const reason = inArabic('انتقال إلى مصلحة أخرى')
const startsOn = '2023-03-29'

interface Asked {
  kind: 'official' | 'deputy'
  activity?: 'first'
  organization?: 'stranger'
  isUnknown?: boolean
  startsOn?: string
  endsOn?: string
}

describe('an administrator', () => {
  test('lets somebody answer for an activity that another body answers for', async ({
    app,
    scene,
  }) => {
    const { administrator, activities, organizations, committeeMember, auditor } = scene
    const { partner: organizationId } = organizations
    const { personId } = committeeMember
    const payload = { personId, organizationId, kind: 'official', startsOn }

    const answer = await app.inject(
      creation('/mandates', administrator, { ...payload, activityId: activities.ofPartner }),
    )
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toMatchObject({
      person: { id: personId },
      organization: { id: organizationId },
      commitment: null,
      activity: { id: activities.ofPartner, number: '1.4' },
      startsOn,
      endsOn: null,
    })
    const reports = (activityId: string) =>
      app.inject(reporting(activityId, committeeMember, { from: 10, to: 20 }))
    expect((await reports(activities.ofPartner)).statusCode).toBe(201)
    expect((await reports(activities.first)).json().code).toBe('activity-not-found')
    const trail = await readTrail(app, auditor, `?object=${answer.json().id}`)
    expect(trail.items).toMatchObject([{ action: 'mandate.granted', after: { personId } }])
  })

  test('ends a mandate today, and its right is gone on the next request', async ({
    app,
    scene,
    db,
  }) => {
    const { administrator, activities, organizations, committeeMember } = scene
    const { personId } = committeeMember
    const payload = { personId, organizationId: organizations.lead, kind: 'deputy', startsOn }
    const mandate = (await app.inject(creation('/mandates', administrator, payload))).json()
    const report = reporting(activities.first, committeeMember, { from: 20, to: 60 })
    const submitted = await app.inject(report)
    expect(submitted.statusCode, submitted.body).toBe(201)

    const path = `/mandates/${mandate.id}/end`
    const ended = await app.inject(
      change('POST', path, administrator, { version: 1, payload: { reason } }),
    )
    expect(ended.json()).toMatchObject({ endsOn: startsOn, version: 2 })
    const { id } = submitted.json()
    for (const request of [
      reporting(activities.second, committeeMember, { from: 40, to: 60 }),
      change('POST', `/progress-reports/${id}/withdrawal`, committeeMember, { version: 1 }),
    ])
      expect((await refusalOf({ app, db }, request)).code).toBe('not-allowed')
    const again = change('POST', path, administrator, { version: 2, payload: { reason } })
    expect((await refusalOf({ app, db }, again)).code).toBe('mandate-not-in-force')
  })

  test.for([
    ['two officials of one subject', { kind: 'official' }, '#/kind', 'official-already'],
    [
      'what another body answers for',
      { kind: 'deputy', activity: 'first', organization: 'stranger' },
      '#/activityId',
      'of-another-body',
    ],
    [
      'a body before it was known',
      { kind: 'deputy', startsOn: '2020-01-01' },
      '#/organizationId',
      'unknown',
    ],
    ['nobody', { kind: 'deputy', isUnknown: true }, '#/personId', 'unknown'],
    [
      'an end before the start',
      { kind: 'deputy', endsOn: '2023-03-28' },
      '#/endsOn',
      'before-start',
    ],
  ] as const)('cannot grant %s', async ([, asked, pointer, rule], { app, db, scene }) => {
    const given: Asked = asked
    const { activity, organization = 'lead', isUnknown = false, ...said } = given
    const payload = {
      startsOn,
      ...said,
      personId: isUnknown ? scene.planId : scene.committeeMember.personId,
      organizationId: scene.organizations[organization],
      ...(activity && { activityId: scene.activities[activity] }),
    }
    const refusal = await refusalOf(
      { app, db },
      creation('/mandates', scene.administrator, payload),
    )
    expect(refusal).toMatchObject({ code: 'rule-broken', errors: [{ pointer, rule }] })
  })
})
