import { describe, expect } from 'vitest'

import { change, creation, footprint, inArabic, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'
import { seedCaller, seedSeat } from '../../../test/support/seed-people.ts'
import { session } from '../../../test/support/signing-in.ts'
import { readTrail } from '../../../test/support/trail.ts'

const today = '2023-03-29'
const reason = inArabic('عينت الهيئة من يمثلها')

describe('a seat', () => {
  test('makes whoever sits there a member at once, and no longer once it is ended', async ({
    app,
    db,
    scene,
  }) => {
    const { secretariat, organizations, committee } = scene
    const person = await seedCaller(db, 'focal-point', { organizationId: organizations.partner })
    const seats = `/committees/${committee.committeeId}/seats`
    const rolesNow = async () =>
      (await app.inject({ url: session, headers: { cookie: person.cookie } })).json().account.roles
    const given = await app.inject(
      creation(seats, secretariat, {
        ...{ organizationId: organizations.partner, personId: person.personId },
        ...{ kind: 'member', startsOn: today },
      }),
    )
    expect(given.statusCode, given.body).toBe(201)
    expect(await rolesNow()).toContain('committee-member')
    const { id, version } = given.json()

    const ended = await app.inject(
      change('POST', `/committee-seats/${id}/end`, secretariat, { version, payload: { reason } }),
    )
    expect(ended.json()).toMatchObject({ startsOn: today, endsOn: today, isInForce: false })
    expect(await rolesNow()).not.toContain('committee-member')
    const again = await app.inject(
      change('POST', `/committee-seats/${id}/end`, secretariat, {
        ...{ version: version + 1, payload: { reason } },
      }),
    )
    expect([again.statusCode, again.json().code]).toEqual([409, 'seat-over'])
    const all = (await app.inject(reading(seats, secretariat))).json()
    expect(all.items.map((seat: { id: string }) => seat.id)).toEqual([id, committee.seatId])
  })

  test('is counted on its side, with its name for those who are signed in only', async ({
    app,
    db,
    scene,
  }) => {
    const { secretariat, organizations, committeeMember } = scene
    const { personId } = committeeMember
    const { committeeId } = await seedSeat(db, { personId, organizationId: organizations.lead })
    const association = await app.inject(
      creation('/organizations', secretariat, { name: inArabic('جمعية'), kind: 'association' }),
    )
    const organizationId = association.json().id
    await app.inject(
      creation(`/committees/${committeeId}/seats`, secretariat, {
        ...{ organizationId, kind: 'member', startsOn: today },
      }),
    )
    const path = `/committees/${committeeId}`
    const signedIn = (await app.inject(reading(path, secretariat))).json()
    const open = (await app.inject(`/api/v1${path}`)).json()
    const before = (await app.inject(`/api/v1${path}?asOf=2023-03-28`)).json()

    expect(open.balance).toEqual({ government: 1, civilSociety: 1, other: 0 })
    expect(before.balance).toEqual({ government: 1, civilSociety: 0, other: 0 })
    const named = ({ seats }: { seats: { isNamed: boolean; person: { id: string } | null }[] }) =>
      seats.map(({ isNamed, person }) => [isNamed, person?.id])
    expect(named(signedIn)).toEqual([
      [false, undefined],
      [true, personId],
    ])
    expect(named(open)).toEqual([
      [false, undefined],
      [true, undefined],
    ])
  })

  test('has a period that can be said anew, and is read as it was known', async ({
    app,
    scene,
  }) => {
    const { secretariat, committee } = scene
    const moved = await app.inject(
      change('PUT', `/committee-seats/${committee.seatId}/period`, secretariat, {
        version: 1,
        payload: { startsOn: '2023-02-01', endsOn: '2023-03-01', reason },
      }),
    )
    expect(moved.json()).toMatchObject({ startsOn: '2023-02-01', isInForce: false, version: 2 })
    const seatsOn = async (day: string) =>
      (await app.inject(`/api/v1/committees/${committee.committeeId}?asOf=${day}`)).json().seats
    expect(await seatsOn('2023-01-31')).toHaveLength(0)
    expect(await seatsOn('2023-02-28')).toHaveLength(1)
    expect(await seatsOn('2023-03-01')).toHaveLength(0)
  })

  test('tells those who work here why its period was set anew, and why it ended', async ({
    app,
    db,
    scene,
  }) => {
    const { secretariat, committee, committeeMember, auditor } = scene
    const seat = `/committee-seats/${committee.seatId}`
    const period = { startsOn: '2023-02-01', endsOn: null }
    const before = await footprint(db)
    const silent = await app.inject(
      change('PUT', `${seat}/period`, secretariat, { version: 1, payload: period }),
    )
    expect(silent.statusCode).toBe(400)
    expect(await footprint(db)).toEqual(before)

    await app.inject(
      change('PUT', `${seat}/period`, secretariat, { version: 1, payload: { ...period, reason } }),
    )
    const why = inArabic('اعتذرت الهيئة')
    await app.inject(
      change('POST', `${seat}/end`, secretariat, { version: 2, payload: { reason: why } }),
    )
    const periods = (await app.inject(reading(`${seat}/periods`, committeeMember))).json()
    expect(periods.items).toMatchObject([
      { startsOn: '2023-02-01', endsOn: today, reason: why },
      { ...period, reason },
      { startsOn: '2023-01-15', endsOn: null, reason: null },
    ])
    expect((await app.inject(`/api/v1${seat}/periods`)).statusCode).toBe(401)
    const [event] = (await readTrail(app, auditor, `?object=${committee.seatId}`)).items
    expect(event).toMatchObject({
      ...{ action: 'committee-seat.seat-period-set', after: { endsOn: today, reason: why } },
    })
  })

  test('is refused for who sits there already, for nobody known, and turned round', async ({
    app,
    db,
    scene,
  }) => {
    const { secretariat, organizations, committeeMember } = scene
    const { personId } = committeeMember
    const organizationId = organizations.lead
    const { committeeId } = await seedSeat(db, { personId, organizationId })
    const before = await footprint(db)
    const nobody = '0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b'
    const faults = async (seat: object) => {
      const answer = await app.inject(
        creation(`/committees/${committeeId}/seats`, secretariat, {
          ...{ organizationId, kind: 'alternate', startsOn: today },
          ...seat,
        }),
      )
      expect(answer.statusCode, answer.body).toBe(422)
      return answer
        .json()
        .errors.map(({ pointer, rule }: Record<string, string>) => [pointer, rule])
    }
    expect(await faults({ personId })).toEqual([['#/personId', 'sits-already']])
    expect(await faults({ personId: nobody, endsOn: '2023-03-01' })).toEqual([
      ['#/personId', 'unknown'],
      ['#/endsOn', 'before-start'],
    ])
    expect(await footprint(db)).toEqual(before)
  })
})

test('a committee goes by its new name from today on, and by the old one before', async ({
  app,
  scene,
}) => {
  const { secretariat, committee } = scene
  const path = `/committees/${committee.committeeId}`
  const name = inArabic('لجنة القيادة')
  await app.inject(change('PATCH', path, secretariat, { version: 1, payload: { name } }))
  const nameOn = async (query: string) =>
    (await app.inject(`/api/v1${path}${query}`)).json().name.ar.text
  expect([await nameOn(''), await nameOn('?asOf=2023-03-28')]).toEqual(['لجنة القيادة', 'لجنة'])
  const revisions = (await app.inject(`/api/v1${path}/revisions`)).json()
  expect(revisions).toMatchObject({ total: 2, items: [{ effectiveFrom: today }, {}] })
})
