import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import {
  change,
  creation,
  footprint,
  inArabic,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '../../../test/support/index.ts'
import { test } from '../../../test/support/structure.ts'
import { loadDemonstration } from '../../load-demonstration.ts'

const title = inArabic('نشر الأحكام')
const unknown = '01870d4a-0000-7000-8000-00000000dead'
const idsOf = (bodies: { id: string }[]) => bodies.map(({ id }) => id)

describe('a commitment that is added', () => {
  test('has the number that it is given, or the next one', async ({ app, structure }) => {
    const number = async (given: object) => {
      const answer = await app.inject(
        creation(`/plans/${structure.planId}/commitments`, structure.secretariat, {
          title,
          ...given,
        }),
      )
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json().number
    }

    expect(await number({ number: 7 })).toBe(7)
    expect(await number({})).toBe(8)
    expect(await number({ number: 4 })).toBe(4)
  })

  test('has no number that another one has', async ({ app, db, structure }) => {
    const before = await footprint(db)
    const refused = await app.inject(
      creation(`/plans/${structure.planId}/commitments`, structure.secretariat, {
        title,
        number: 2,
      }),
    )

    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'number-taken',
      errors: [{ pointer: '#/number', rule: 'taken' }],
    })
    expect(await footprint(db)).toEqual(before)
  })

  test('names its theme, its lead and who supports it', async ({ app, structure }) => {
    const { themeId, organizationId, otherId, secretariat } = structure
    const answer = await app.inject(
      creation('/plans/plan-1/commitments', secretariat, {
        title,
        themeId,
        leadId: otherId,
        supporterIds: [organizationId],
      }),
    )
    const { id } = answer.json()

    expect(answer.json()).toMatchObject({
      themeId,
      lead: { id: otherId, name: inArabic('الأرشيف') },
      supporters: [{ id: organizationId, name: inArabic('وزارة العدل') }],
      state: 'not-started',
      weight: 1,
      progress: { exact: null, shown: null },
    })
    expect(answer.headers.location).toBe(`/api/v1/commitments/${id}`)
    expect((await app.inject(`/api/v1/commitments/${id}`)).json()).toEqual(answer.json())
  })
})

describe('a commitment', () => {
  test('refers to nothing that is not there, nor to a theme of another plan', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, commitmentId, organizationId, themeId } = structure
    const elsewhere = await seedPlan(db, { ordinal: 2, commitments: [{}] })
    const before = await footprint(db)
    const pointers = async (request: InjectOptions) => {
      const refused = (await app.inject(request)).json()
      expect(refused).toMatchObject({ status: 422, code: 'rule-broken' })
      return refused.errors.map(({ pointer, rule }: Record<string, string>) => [pointer, rule])
    }
    const odd = { leadId: unknown, supporterIds: [organizationId, unknown], themeId: unknown }
    const faults = [
      ['#/themeId', 'unknown'],
      ['#/leadId', 'unknown'],
      ['#/supporterIds/1', 'unknown'],
    ]

    expect(
      await pointers(creation('/plans/plan-1/commitments', secretariat, { title, ...odd })),
    ).toEqual(faults)
    expect(
      await pointers(
        change('PATCH', `/commitments/${commitmentId}`, secretariat, { version: 1, payload: odd }),
      ),
    ).toEqual(faults)
    expect(
      await pointers(
        change('PATCH', `/commitments/${elsewhere.commitments[0]?.id}`, secretariat, {
          version: 1,
          payload: { themeId },
        }),
      ),
    ).toEqual([['#/themeId', 'unknown']])
    expect(await footprint(db)).toEqual(before)
  })

  test('keeps those who support it until somebody says otherwise; none is not the same as nothing said', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, commitmentId, organizationId, otherId } = structure
    const to = async (version: number, payload: object) => {
      const answer = await app.inject(
        change('PATCH', `/commitments/${commitmentId}`, secretariat, { version, payload }),
      )
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    const both = [organizationId, otherId]

    expect(idsOf((await to(1, { supporterIds: both })).supporters)).toEqual([
      otherId,
      organizationId,
    ])
    expect(idsOf((await to(2, { title })).supporters)).toHaveLength(2)
    const before = await footprint(db)
    expect((await to(3, { supporterIds: both.toReversed() })).version).toBe(3)
    expect(await footprint(db)).toEqual(before)
    expect((await to(3, { supporterIds: [] })).supporters).toEqual([])

    const history = (await app.inject(`/api/v1/commitments/${commitmentId}/revisions`)).json()
    expect(
      history.items.map(({ supporters }: { supporters: object[] }) => supporters.length),
    ).toEqual([0, 2, 2, 0])
    expect(history.items[1]).toMatchObject({
      title,
      lead: { id: organizationId },
      cancelled: false,
    })
  })

  test('loses its theme and its lead by null, and keeps them where nothing is said', async ({
    app,
    structure,
  }) => {
    const { secretariat, commitmentId, themeId, organizationId } = structure
    const to = async (version: number, payload: object) =>
      (
        await app.inject(
          change('PATCH', `/commitments/${commitmentId}`, secretariat, { version, payload }),
        )
      ).json()

    expect(await to(1, { themeId })).toMatchObject({ themeId, lead: { id: organizationId } })
    expect(await to(2, { leadId: null })).toMatchObject({ themeId, lead: null })
    expect(await to(3, { themeId: null, title })).toMatchObject({ themeId: null, title })
  })

  test('counts nowhere from the day on which it is cancelled, and again once it is not', async ({
    app,
    structure,
  }) => {
    const { secretariat, otherCommitmentId } = structure
    const cancel = async (version: number, cancelled: boolean) =>
      app.inject(
        change('PATCH', `/commitments/${otherCommitmentId}`, secretariat, {
          version,
          payload: { cancelled },
        }),
      )
    const exact = async (query = '') =>
      (await app.inject(`/api/v1/plans/plan-1${query}`)).json().progress.exact

    const full = await exact()
    expect((await cancel(1, true)).json()).toMatchObject({ state: 'cancelled', version: 2 })
    expect(await exact()).toBe(56.363636)
    expect(await exact('?asOf=2023-03-28')).toBe(full)
    await cancel(2, false)
    expect(await exact()).toBe(full)
  })

  test('of a demonstration is no longer made up where the secretariat has written', async ({
    app,
    db,
    clock,
  }) => {
    await loadDemonstration(db, clock)
    const secretariat = await seedCaller(db, 'secretariat')
    const otherId = await seedOrganization(db, { name: 'الأرشيف' })
    const [listed] = (await app.inject('/api/v1/plans/2021-2023/commitments')).json().items
    const { id, title: before } = listed
    const answer = await app.inject(
      change('PATCH', `/commitments/${id}`, secretariat, {
        version: 1,
        payload: {
          leadId: otherId,
          title: { ...before, fr: { text: 'Autrement dit', state: 'verified' } },
        },
      }),
    )

    const fields = (things: { field: string }[]) => things.map(({ field }) => field).toSorted()
    expect(fields(listed.provenance)).toEqual(['lead', 'theme', 'title.en', 'title.fr'])
    expect(fields(answer.json().provenance)).toEqual(['theme', 'title.en'])
  })
})
