import { describe, expect } from 'vitest'

import { change, creation, footprint, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'

const today = '2023-03-29'

describe('a meeting', () => {
  test('tells who came and which bodies did not, as last recorded', async ({ app, scene }) => {
    const { secretariat, committee, organizations, focalPoint, deputy, committeeMember } = scene
    const { lead, partner } = organizations
    const person = (personId: string, attendance: string) => ({
      ...{ organizationId: lead, personId, attendance },
    })
    const body = (attendance: string) => ({ organizationId: partner, personId: null, attendance })
    const recorded = await app.inject(
      creation(`/committees/${committee.committeeId}/meetings`, secretariat, {
        heldOn: '2023-03-28',
        attendances: [
          person(focalPoint.personId, 'in-person'),
          person(deputy.personId, 'excused'),
          body('absent'),
        ],
      }),
    )
    expect(recorded.statusCode, recorded.body).toBe(201)
    const { id, version, absentBodies } = recorded.json()
    expect(absentBodies.map((one: { id: string }) => one.id)).toEqual([partner])

    const changed = await app.inject(
      change('PATCH', `/meetings/${id}/attendances`, secretariat, {
        version,
        payload: { attendances: [body('remote'), person(deputy.personId, 'excused')] },
      }),
    )
    expect(changed.json()).toMatchObject({ version: version + 1, absentBodies: [] })
    const read = (await app.inject(reading(`/meetings/${id}`, committeeMember))).json()
    expect(
      read.attendances.map((one: { attendance: string }) => one.attendance).toSorted(),
    ).toEqual(['excused', 'in-person', 'remote'])
    const list = await app.inject(
      reading(`/committees/${committee.committeeId}/meetings`, committeeMember),
    )
    expect(list.json().items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual([
      '2023-03-28',
      '2023-01-15',
    ])
    expect((await app.inject(`/api/v1/meetings/${id}`)).statusCode).toBe(401)
  })

  test('is refused on a day that has not come, twice on a day, and with the same twice', async ({
    app,
    db,
    scene,
  }) => {
    const { secretariat, committee, organizations } = scene
    const before = await footprint(db)
    const absent = { organizationId: organizations.lead, personId: null, attendance: 'absent' }
    const faults = async (meeting: object) => {
      const answer = await app.inject(
        creation(`/committees/${committee.committeeId}/meetings`, secretariat, {
          ...{ heldOn: today, attendances: [] },
          ...meeting,
        }),
      )
      expect(answer.statusCode, answer.body).toBe(422)
      return answer
        .json()
        .errors.map(({ pointer, rule }: Record<string, string>) => [pointer, rule])
    }
    expect(await faults({ heldOn: '2023-03-30' })).toEqual([['#/heldOn', 'not-after-today']])
    expect(await faults({ heldOn: '2023-01-15' })).toEqual([['#/heldOn', 'taken']])
    expect(await faults({ attendances: [absent, absent] })).toEqual([
      ['#/attendances/1', 'listed-twice'],
    ])
    expect(await faults({ attendances: [{ ...absent, organizationId: null }] })).toEqual([
      ['#/attendances/0/organizationId', 'required'],
    ])
    expect(await footprint(db)).toEqual(before)
  })
})
