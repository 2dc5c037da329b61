import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import { buildTestApp, change, creation, test as dbTest, inArabic } from '../test/support/index.ts'
import { type Structure, seedStructure } from '../test/support/structure.ts'
import { auditEvents, commitmentRevisions } from './db/schema/index.ts'

/** In sessions of their own, as one transaction shows nothing of what happens at once. */
const test = dbTest.extend<{
  busy: Awaited<ReturnType<typeof buildTestApp>>
  structure: Structure
}>({
  busy: async ({ pool }, use) => {
    const app = await buildTestApp({ db: pool })
    await use(app)
    await app.close()
  },
  structure: async ({ busy, pool }, use) => use(await seedStructure(busy, pool)),
})

const title = inArabic('في آن واحد')
const eight = Array.from({ length: 8 }, (_, index) => index)

describe('many at once', () => {
  test('get one plan, one version and numbers of their own', async ({ busy, pool, structure }) => {
    const { secretariat, planId, commitmentId } = structure
    const statusesOf = async (requests: InjectOptions[]) => {
      const answers = await Promise.all(requests.map((request) => busy.inject(request)))
      return answers.map(({ statusCode }) => statusCode).toSorted()
    }
    const plan = { title, status: 'adopted', startYear: 2024, endYear: 2027 }
    const oneOfThem = [201, ...eight.slice(1).map(() => 409)]

    const sameNumber = eight.map((index) => ({ ...plan, ordinal: 10, slug: `plan-at-${index}` }))
    expect(await statusesOf(sameNumber.map((one) => creation('/plans', secretariat, one)))).toEqual(
      oneOfThem,
    )
    const sameAddress = eight.map((index) => ({ ...plan, ordinal: 20 + index, slug: 'same' }))
    expect(
      await statusesOf(sameAddress.map((one) => creation('/plans', secretariat, one))),
    ).toEqual(oneOfThem)

    const added = await Promise.all(
      eight.map(() =>
        busy.inject(creation(`/plans/${planId}/commitments`, secretariat, { title })),
      ),
    )
    expect(added.map((answer) => answer.json().number).toSorted((a, b) => a - b)).toEqual(
      eight.map((index) => index + 3),
    )
    const steps = await Promise.all(
      eight.map(() =>
        busy.inject(creation(`/commitments/${commitmentId}/activities`, secretariat, { title })),
      ),
    )
    expect(new Set(steps.map((answer) => answer.json().number)).size).toBe(8)

    const before = await pool.select().from(auditEvents)
    const statuses = await statusesOf(
      eight.map((index) =>
        change('PATCH', `/commitments/${commitmentId}`, secretariat, {
          version: 1,
          payload: { title: inArabic(`عنوان ${index}`) },
        }),
      ),
    )
    expect(statuses).toEqual([200, ...eight.slice(1).map(() => 412)])
    expect(await pool.select().from(auditEvents)).toHaveLength(before.length + 1)
    const revisions = await pool.select().from(commitmentRevisions)
    expect(revisions.filter((row) => row.commitmentId === commitmentId)).toHaveLength(2)
  })
})
