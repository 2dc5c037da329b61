import { describe, expect } from 'vitest'

import { creation, footprint, inArabic } from '../../../test/support/index.ts'
import { test } from '../../../test/support/structure.ts'

const plan = {
  slug: '2024-2027',
  ordinal: 2,
  title: inArabic('الخطة الثانية'),
  status: 'co-creation',
  startYear: 2024,
  endYear: 2027,
}

const odd: [object, number, string][] = [
  [{ endYear: 2023 }, 422, '#/endYear'],
  [{ slug: '01870d4a-0000-7000-8000-000000000001' }, 422, '#/slug'],
  [{ slug: 'Plan 2' }, 400, '#/slug'],
  [{ slug: '-2' }, 400, '#/slug'],
  [{ ordinal: 0 }, 400, '#/ordinal'],
  [{ ordinal: '2' }, 400, '#/ordinal'],
  [{ ordinal: 32_768 }, 400, '#/ordinal'],
  [{ startYear: null }, 400, '#/startYear'],
  [{ startYear: 2024.5 }, 400, '#/startYear'],
  [{ status: 'begun' }, 400, '#/status'],
  [{ implementationEnds: '2027-02-30' }, 400, '#/implementationEnds'],
  [{ title: null }, 400, '#/title'],
  [{ title: { source: 'fr', ar: { text: 'خطة', state: 'verified' } } }, 400, '#/title/fr'],
  [{ title: inArabic('\u202eخطة') }, 400, '#/title/ar/text'],
  [{ title: inArabic(' ') }, 400, '#/title/ar/text'],
]

describe('a plan that is set up', () => {
  test('holds from today, with what was not said open', async ({ app, structure }) => {
    const { statusCode, headers, body } = await app.inject(
      creation('/plans', structure.secretariat, plan),
    )

    expect(statusCode, body).toBe(201)
    const created = JSON.parse(body)
    expect(created).toMatchObject({
      ...plan,
      implementationEnds: null,
      progress: { exact: null, shown: null },
      themes: [],
      commitmentCount: 0,
      firstHeldOn: '2023-03-29',
      version: 1,
    })
    expect(headers.location).toBe(`/api/v1/plans/${created.id}`)
  })

  test.for([
    ['ordinal', { slug: 'another' }, ['#/ordinal']],
    ['slug', { ordinal: 3 }, ['#/slug']],
    ['ordinal and slug', {}, ['#/ordinal', '#/slug']],
  ] as const)('has an %s of its own', async ([, other, pointers], { app, db, structure }) => {
    await app.inject(creation('/plans', structure.secretariat, plan))
    const before = await footprint(db)
    const refused = await app.inject(
      creation('/plans', structure.secretariat, { ...plan, ...other }),
    )

    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'number-taken',
      errors: pointers.map((pointer) => ({ pointer, rule: 'taken' })),
    })
    expect(await footprint(db)).toEqual(before)
  })

  test('is refused with what breaks a rule', async ({ app, db, structure }) => {
    const before = await footprint(db)
    for (const [given, status, pointer] of odd) {
      const request = creation('/plans', structure.secretariat, { ...plan, ...given })
      const refused = await app.inject(request)
      expect(refused.statusCode, refused.body).toBe(status)
      expect(refused.json().errors).toContainEqual(expect.objectContaining({ pointer }))
    }
    expect(await footprint(db)).toEqual(before)
  })
})
