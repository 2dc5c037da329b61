import { expect } from 'vitest'

import {
  test as base,
  reading,
  seedCaller,
  seedOrganization,
  seedPlan,
  testClock,
} from './support/index.ts'
import { recordEvents } from './support/trail.ts'
import { startWatchedApp } from './support/watched-app.ts'

interface Fixtures {
  /** How many statements it takes to read what is under a path. */
  cost: (path: string, as?: { cookie: string }) => Promise<number>
}

const test = base.extend<Fixtures>({
  cost: async ({ database }, use) => {
    const app = await startWatchedApp(database.runtimeUrl, testClock)
    await use(async (path, as = { cookie: '' }) => {
      const { statements } = await app.ask(reading(path, as))
      return statements.length
    })
    await app.close()
  },
})

const small = { commitments: [{ activities: [{ progress: 20 }] }] }
const large = {
  ordinal: 2,
  commitments: Array.from({ length: 12 }, () => ({
    activities: Array.from({ length: 9 }, () => ({ progress: 20 })),
  })),
}

test('a list takes the same few statements for a small plan and a large one', async ({
  cost,
  pool,
}) => {
  const [little, much] = [await seedPlan(pool, small), await seedPlan(pool, large)]
  const paths = ({ id, commitments: [first] }: typeof little) => [
    `/plans/${id}`,
    `/plans/${id}/progress`,
    `/plans/${id}/commitments?limit=200`,
    `/commitments/${first?.id}`,
    `/commitments/${first?.id}/progress`,
    `/commitments/${first?.id}/activities`,
    `/commitments/${first?.id}/revisions`,
  ]

  const counts: number[] = []
  for (const [index, path] of paths(little).entries()) {
    counts.push(await cost(path))
    expect(await cost(paths(much)[index] ?? ''), path).toBe(counts[index])
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(10)
  expect(Math.min(...counts)).toBeGreaterThan(0)
})

test('a body takes as many for one plan as for several', async ({ cost, pool }) => {
  const [one, many] = [
    await seedOrganization(pool, { name: 'هيئة' }),
    await seedOrganization(pool, { name: 'أخرى' }),
  ]
  const planOf = (ordinal: number, leadId: string) =>
    seedPlan(pool, { ordinal, commitments: [{ leadId, activities: [{ progress: 20 }] }] })
  await planOf(11, one)
  for (const ordinal of [12, 13, 14]) await planOf(ordinal, many)

  const few = await cost(`/organizations/${one}/responsibilities`)
  expect(few).toBeGreaterThan(0)
  expect(await cost(`/organizations/${many}/responsibilities`)).toBe(few)
})

test('the trail takes as many for one event as for a page of events on many things', async ({
  cost,
  pool,
}) => {
  const auditor = await seedCaller(pool, 'auditor')
  const { id, commitments } = await seedPlan(pool, { ...large, ordinal: 3 })
  await recordEvents(pool, [{ action: 'plan.created', objectId: id }])
  // The first time it is read in an hour leaves an event.
  for (const rest of ['', `?object=${id}`]) await cost(`/audit-events${rest}`, auditor)
  const one = await cost('/audit-events?limit=200', auditor)
  const things = commitments.flatMap((commitment) => [commitment.id, ...commitment.activityIds])
  await recordEvents(
    pool,
    things.map((objectId) => ({ action: 'activity.changed', objectId, after: { things } })),
  )

  expect(await cost('/audit-events?limit=200', auditor)).toBe(one)
  expect(await cost(`/audit-events?object=${id}`, auditor)).toBe(one)
  // Three of its own, who asks, those of the snapshot, and whether it has left an event.
  expect(one).toBeLessThanOrEqual(8)
  expect(one).toBeGreaterThan(3)
})
