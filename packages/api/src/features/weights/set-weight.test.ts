import { describe, expect } from 'vitest'

import { change, footprint, inArabic } from '../../../test/support/index.ts'
import { type Structure, test } from '../../../test/support/structure.ts'

const reason = inArabic('هو الأهم')
const odd: [object, number, string][] = [
  [{ weight: 0, reason }, 400, '#/weight'],
  [{ weight: -1, reason }, 400, '#/weight'],
  [{ weight: 1000.001, reason }, 400, '#/weight'],
  [{ weight: 0.0001, reason }, 422, '#/weight'],
  [{ weight: 2.0001, reason }, 422, '#/weight'],
  [{ weight: '2.5', reason }, 400, '#/weight'],
  [{ weight: [2.5], reason }, 400, '#/weight'],
  [{ weight: true, reason }, 400, '#/weight'],
  [{ weight: null, reason }, 400, '#/weight'],
  [{ reason }, 400, '#/weight'],
  [{ weight: 2.5 }, 400, '#/reason'],
  [{ weight: 2.5, reason: null }, 400, '#/reason'],
  [{ weight: 2.5, reason: inArabic(' ') }, 400, '#/reason/ar/text'],
]

const subjects = [
  { of: 'a commitment', path: ({ commitmentId }: Structure) => `/commitments/${commitmentId}` },
  { of: 'an activity', path: ({ activityId }: Structure) => `/activities/${activityId}` },
]

describe.for(subjects)('the weight of $of', ({ path }) => {
  test('is 1 until it is set; from then on it is kept exactly, and why', async ({
    app,
    structure,
  }) => {
    const { secretariat } = structure
    const at = path(structure)
    const list = async (query = '') => (await app.inject(`/api/v1${at}/weights${query}`)).json()
    const weight = async (query = '') => (await app.inject(`/api/v1${at}${query}`)).json().weight
    expect(await list()).toMatchObject({ items: [], total: 0, nextCursor: null })

    for (const [index, set] of [2.5, 0.001, 1000, 1].entries()) {
      const answer = await app.inject(
        change('PUT', `${at}/weight`, secretariat, {
          version: index + 1,
          payload: { weight: set, reason: inArabic(`سبب ${index}`) },
        }),
      )
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.json()).toMatchObject({
        weight: set,
        reason: inArabic(`سبب ${index}`),
        effectiveFrom: '2023-03-29',
        version: index + 2,
      })
      expect(await weight()).toBe(set)
    }

    expect(await weight('?asOf=2023-03-28')).toBe(1)
    const first = await list('?limit=3')
    expect(first).toMatchObject({
      total: 4,
      items: [{ weight: 1, reason: inArabic('سبب 3') }, { weight: 1000 }, { weight: 0.001 }],
    })
    expect(await list(`?limit=3&cursor=${first.nextCursor}`)).toMatchObject({
      items: [{ weight: 2.5, reason: inArabic('سبب 0') }],
      nextCursor: null,
    })
    expect(await list('?asOf=2023-03-28')).toMatchObject({ total: 0 })
    expect(await list('?asOf=2022-01-01')).toMatchObject({ code: 'not-recorded-then' })
  })

  test('is set again to say why, or not at all', async ({ app, db, structure }) => {
    const { secretariat } = structure
    const set = async (from: number, payload: object) =>
      (
        await app.inject(
          change('PUT', `${path(structure)}/weight`, secretariat, { version: from, payload }),
        )
      ).json()
    const first = await set(1, { weight: 1, reason })
    const before = await footprint(db)

    expect(await set(2, { weight: 1, reason })).toEqual(first)
    expect(await footprint(db)).toEqual(before)
    const other = inArabic('سبب آخر')
    expect(await set(2, { weight: 1, reason: other })).toMatchObject({
      reason: other,
      version: 3,
    })
  })

  test('is not set by what is no weight, or for no reason', async ({ app, db, structure }) => {
    const before = await footprint(db)
    for (const [payload, status, pointer] of odd) {
      const refused = await app.inject(
        change('PUT', `${path(structure)}/weight`, structure.secretariat, { version: 1, payload }),
      )
      expect(refused.statusCode, refused.body).toBe(status)
      expect(refused.json().errors, pointer).toContainEqual(expect.objectContaining({ pointer }))
    }
    expect(await footprint(db)).toEqual(before)
  })
})
