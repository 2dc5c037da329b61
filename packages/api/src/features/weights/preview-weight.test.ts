import fc from 'fast-check'
import { describe, expect } from 'vitest'

import {
  change,
  test as dbTest,
  footprint,
  inArabic,
  reading,
  seedCaller,
} from '../../../test/support/index.ts'
import { type Structure, seedStructure } from '../../../test/support/structure.ts'

const test = dbTest.extend<{ structure: Structure }>({
  structure: async ({ app, db }, use) => {
    const structure = await seedStructure(app, db)
    const { secretariat, commitmentId, themeId } = structure
    await app.inject(
      change('PATCH', `/commitments/${commitmentId}`, secretariat, {
        version: 1,
        payload: { themeId },
      }),
    )
    await use(structure)
  },
})

const unknown = '01870d4a-0000-7000-8000-00000000dead'

/** Both, with the version that each is at. */
const subjects = [
  {
    of: 'a commitment',
    path: ({ commitmentId }: Structure) => `/commitments/${commitmentId}`,
    version: 2,
  },
  {
    of: 'an activity',
    path: ({ activityId }: Structure) => `/activities/${activityId}`,
    version: 1,
  },
]

describe.for(subjects)('another weight of $of', ({ path, version }) => {
  test('does what was foreseen, and foreseeing it does nothing', async ({ app, db, structure }) => {
    const { secretariat, commitmentId, themeId } = structure
    const at = path(structure)
    const figures = async () => {
      const read = async (url: string) => (await app.inject(`/api/v1${url}`)).json()
      const plan = await read('/plans/plan-1/progress')
      const theme = plan.themes.find((one: { themeId: string }) => one.themeId === themeId)
      return {
        commitment: (await read(`/commitments/${commitmentId}`)).progress,
        theme: theme.progress,
        plan: plan.progress,
      }
    }
    let current = version
    const thousandths = fc.integer({ min: 1, max: 1_000_000 })
    await fc.assert(
      fc.asyncProperty(thousandths, async (wanted) => {
        const weight = wanted / 1_000
        const before = await figures()
        const traces = await footprint(db)
        const preview = await app.inject(
          reading(`${at}/weight-effect?weight=${weight}`, secretariat),
        )
        expect(preview.statusCode, preview.body).toBe(200)
        expect(await footprint(db)).toEqual(traces)
        const set = await app.inject(
          change('PUT', `${at}/weight`, secretariat, {
            version: current,
            payload: { weight, reason: inArabic(`${weight}`) },
          }),
        )
        current = set.json().version

        const after = await figures()
        const effect = preview.json()
        expect(effect.weight.after).toBe(weight)
        for (const level of ['commitment', 'theme', 'plan'] as const)
          expect(effect[level], level).toEqual({ before: before[level], after: after[level] })
      }),
      { numRuns: 6, examples: [[1], [1_000_000], [1_000]] },
    )
  })
})

describe('what another weight would do', () => {
  test('is told level by level', async ({ app, structure }) => {
    const { secretariat, activityId, otherCommitmentId } = structure
    const effect = async (path: string) => (await app.inject(reading(path, secretariat))).json()

    // (20 + 0 + 2.125 × 100) / 4.125, then (2 × 20 + 0 + 2.125 × 100) / 5.125
    expect(await effect(`/activities/${activityId}/weight-effect?weight=2`)).toEqual({
      weight: { before: 1, after: 2 },
      commitment: {
        before: { exact: 56.363636, shown: 56 },
        after: { exact: 49.268293, shown: 49 },
      },
      theme: { before: { exact: 56.363636, shown: 56 }, after: { exact: 49.268293, shown: 49 } },
      plan: { before: { exact: 73.181818, shown: 73 }, after: { exact: 69.634147, shown: 70 } },
    })
    expect(await effect(`/commitments/${otherCommitmentId}/weight-effect?weight=0.5`)).toEqual({
      weight: { before: 1, after: 0.5 },
      commitment: { before: { exact: 90, shown: 90 }, after: { exact: 90, shown: 90 } },
      theme: null,
      // (56.363636 + 0.5 × 90) / 1.5
      plan: { before: { exact: 73.181818, shown: 73 }, after: { exact: 67.575757, shown: 68 } },
    })
  })

  test('is nothing where it counts nowhere, and null where there is nothing to measure', async ({
    app,
    structure,
  }) => {
    const { secretariat, otherCommitmentId } = structure
    await app.inject(
      change('PATCH', `/commitments/${otherCommitmentId}`, secretariat, {
        version: 1,
        payload: { cancelled: true },
      }),
    )
    const [{ id }] = (
      await app.inject(`/api/v1/commitments/${otherCommitmentId}/activities`)
    ).json().items
    await app.inject(
      change('PATCH', `/activities/${id}`, secretariat, {
        version: 1,
        payload: { cancelled: true },
      }),
    )
    const none = { exact: null, shown: null }

    expect(
      (await app.inject(reading(`/activities/${id}/weight-effect?weight=7`, secretariat))).json(),
    ).toMatchObject({
      commitment: { before: none, after: none },
      theme: null,
      plan: { before: { exact: 56.363636 }, after: { exact: 56.363636 } },
    })
  })

  test('is not told of what is no weight', async ({ app, structure }) => {
    const { secretariat, commitmentId, activityId } = structure
    const none = [
      '0',
      '0.000',
      '-1',
      '1000.001',
      '0.0001',
      '2,5',
      '1e2',
      '0x2',
      ' 2',
      '',
      '٢',
      '1e400',
    ]
    for (const path of [`/commitments/${commitmentId}`, `/activities/${activityId}`])
      for (const weight of none) {
        const query = new URLSearchParams({ weight })
        const refused = await app.inject(reading(`${path}/weight-effect?${query}`, secretariat))

        expect(refused.json(), weight).toMatchObject({
          status: 400,
          code: 'validation-failed',
          errors: [{ pointer: '#/query/weight' }],
        })
      }
  })

  test('is not told of what is not there or is fixed, nor to everybody', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, standInId, activityId } = structure
    const code = async (path: string, who = secretariat as { cookie: string }) =>
      (await app.inject(reading(`${path}/weight-effect?weight=2`, who))).json().code

    expect(await code(`/activities/${standInId}`)).toBe('stand-in-fixed')
    expect(await code(`/activities/${unknown}`)).toBe('activity-not-found')
    expect(await code(`/commitments/${unknown}`)).toBe('commitment-not-found')
    expect(await code(`/activities/${activityId}`, { cookie: '' })).toBe('not-signed-in')
    expect(await code(`/activities/${activityId}`, await seedCaller(db, 'auditor'))).toBe(
      'not-allowed',
    )
  })
})
