import type { LocalizedText } from '@iltizam/shared/localized-text'
import { describe, expect } from 'vitest'

import { change, creation, fact, footprint, inArabic } from '../../../test/support/index.ts'
import { test } from '../../../test/support/structure.ts'
import { planRevisions } from '../../db/schema/index.ts'

const bilingual = (ar: string, fr: string): LocalizedText => ({
  source: 'ar',
  ar: { text: ar, state: 'verified' },
  fr: { text: fr, state: 'verified' },
})

describe('what is said of a plan', () => {
  test('changes from today on, by its address too; null clears, and absent leaves', async ({
    app,
    structure,
  }) => {
    const to = async (version: number, payload: object) => {
      const answer = await app.inject(
        change('PATCH', '/plans/plan-1', structure.secretariat, { version, payload }),
      )
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    const read = async (query: string) => (await app.inject(`/api/v1/plans/plan-1${query}`)).json()

    expect(await to(1, { implementationEnds: '2023-08-31', endYear: 2024 })).toMatchObject({
      implementationEnds: '2023-08-31',
      startYear: 2021,
      endYear: 2024,
    })
    expect(await to(2, { status: 'closed' })).toMatchObject({ implementationEnds: '2023-08-31' })
    expect(await to(3, { implementationEnds: null })).toMatchObject({
      implementationEnds: null,
      status: 'closed',
      version: 4,
    })
    expect(await read('')).toMatchObject({ status: 'closed', endYear: 2024 })
    expect(await read('?asOf=2023-03-28')).toMatchObject({ status: 'implementing', endYear: 2023 })
  })

  test('is never a period that ends before it starts', async ({ app, db, structure }) => {
    const before = await footprint(db)
    const fault = async (payload: object) => {
      const refused = await app.inject(
        change('PATCH', '/plans/plan-1', structure.secretariat, { version: 1, payload }),
      )
      return { status: refused.statusCode, ...refused.json().errors[0] }
    }

    expect(await fault({ endYear: 2020 })).toMatchObject({
      status: 422,
      pointer: '#/endYear',
      rule: 'before-start',
    })
    expect(await fault({ startYear: 2024 })).toMatchObject({
      status: 422,
      pointer: '#/startYear',
      rule: 'after-end',
    })
    expect(await footprint(db)).toEqual(before)
  })

  test('leaves a translation stale that was not rewritten with its source', async ({
    app,
    structure,
  }) => {
    const title = async (version: number, wanted: LocalizedText) =>
      (
        await app.inject(
          change('PATCH', '/plans/plan-1', structure.secretariat, {
            version,
            payload: { title: wanted },
          }),
        )
      ).json().title
    await title(1, bilingual('الخطة', 'Le plan'))

    expect((await title(2, bilingual('الخطة الوطنية', 'Le plan'))).fr.state).toBe('stale')
    expect((await title(3, bilingual('الخطة الوطنية', 'Le plan national'))).fr.state).toBe(
      'verified',
    )
    expect(await title(4, inArabic('الخطة الوطنية'))).toEqual(inArabic('الخطة الوطنية'))
  })

  test('keeps what nobody touched as it came, with where it came from', async ({
    app,
    db,
    structure,
  }) => {
    const source = { kind: 'illustrative', source: null } as const
    await db.insert(planRevisions).values({
      // By a machine whose clock runs ahead: what is written now still comes after it.
      ...fact('2023-03-29', new Date('2023-03-29T15:00:00Z')),
      planId: structure.planId,
      title: bilingual('الخطة', 'Le plan'),
      status: 'implementing',
      startYear: 2021,
      endYear: 2023,
      implementationEnds: '2023-08-31',
      provenance: [
        { field: 'title.fr', ...source },
        { field: 'implementationEnds', ...source },
      ],
    })
    const answer = await app.inject(
      change('PATCH', '/plans/plan-1', structure.secretariat, {
        version: 1,
        payload: { implementationEnds: '2023-12-31' },
      }),
    )

    expect(answer.json()).toMatchObject({
      title: bilingual('الخطة', 'Le plan'),
      implementationEnds: '2023-12-31',
      provenance: [{ field: 'title.fr' }],
    })
  })

  test('is kept, the latest first, page by page, as it was known by then', async ({
    app,
    structure,
  }) => {
    for (const [index, status] of ['closed', 'implementing'].entries())
      await app.inject(
        change('PATCH', '/plans/plan-1', structure.secretariat, {
          version: index + 1,
          payload: { status },
        }),
      )
    const list = async (query: string) =>
      (await app.inject(`/api/v1/plans/plan-1/revisions?${query}`)).json()
    const first = await list('limit=2')

    expect(first).toMatchObject({
      total: 3,
      items: [
        { status: 'implementing', effectiveFrom: '2023-03-29' },
        { status: 'closed', effectiveFrom: '2023-03-29', startYear: 2021, provenance: [] },
      ],
    })
    expect(first.items[0].recordedAt > first.items[1].recordedAt).toBe(true)
    expect(await list(`limit=2&cursor=${first.nextCursor}`)).toMatchObject({
      items: [{ status: 'implementing', effectiveFrom: '2023-01-15' }],
      nextCursor: null,
    })
    expect(await list('asOf=2023-03-28')).toMatchObject({ total: 1, asOf: '2023-03-28' })
    expect(await list('knownAt=2023-03-29T12:00:00Z')).toMatchObject({
      items: [{ status: 'closed' }, { status: 'implementing' }],
    })
    expect(await list('asOf=2022-01-01')).toMatchObject({ code: 'not-recorded-then' })
    expect((await app.inject('/api/v1/plans/none/revisions')).json()).toMatchObject({
      code: 'plan-not-found',
    })
  })
})

describe("a plan's themes", () => {
  test('stand in the order in which they were added, under the title of the day', async ({
    app,
    structure,
  }) => {
    const { secretariat, themeId } = structure
    const second = await app.inject(
      creation('/plans/plan-1/themes', secretariat, { title: inArabic('البيئة') }),
    )
    await app.inject(
      change('PATCH', `/themes/${themeId}`, secretariat, {
        version: 1,
        payload: { title: inArabic('العدالة المنفتحة') },
      }),
    )

    expect(second.json()).toMatchObject({ position: 2, version: 1, provenance: [] })
    expect((await app.inject('/api/v1/plans/plan-1')).json().themes).toEqual([
      {
        id: themeId,
        position: 1,
        title: inArabic('العدالة المنفتحة'),
        provenance: [],
        version: 2,
      },
      second.json(),
    ])
  })
})
