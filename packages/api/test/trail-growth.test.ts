import { expect } from 'vitest'

import { withClient } from '../src/db/with-client.ts'
import { reading, seedCaller, test, testClock } from './support/index.ts'
import { type Cost, costOf } from './support/statement-cost.ts'
import { run } from './support/test-server.ts'
import { startWatchedApp } from './support/watched-app.ts'

/** More than are counted, and three times as many. */
const sizes = [12_000, 36_000] as const
const [few, many] = sizes

/** By who owns the database, with no trigger: what a page costs is not how its events are chained. */
const filledTo = (size: number) => `
  ALTER TABLE audit_events DISABLE TRIGGER USER;
  INSERT INTO audit_events (sequence, recorded_at, request_id, actor, action, object_id, chain_sha256)
  SELECT n, '2023-03-29T12:00Z'::timestamptz + n * interval '1 second', gen_random_uuid(),
    'command-line', CASE WHEN n % 20 = 0 THEN 'reading.begun' ELSE 'activity.changed' END,
    gen_random_uuid(), repeat('0', 64)
  FROM generate_series((SELECT coalesce(max(sequence), 0) + 1 FROM audit_events), ${size}) AS n;
  ALTER TABLE audit_events ENABLE TRIGGER USER;
  ANALYZE audit_events;`

const LISTS = ['/audit-events', '/audit-events?readings=left-out', '/audit-events?objectKind=plan']

test('a page of the trail costs the same among many events as among few, its total among it', async ({
  database,
  pool,
}) => {
  const costs = new Map<string, Cost>()
  const totals = new Map<string, { total: number; isTotalWhole: boolean }>()
  const auditor = await seedCaller(pool, 'auditor')
  for (const size of sizes) {
    await run(database.ownerUrl, filledTo(size))
    const app = await startWatchedApp(database.runtimeUrl, testClock)
    await withClient(database.runtimeUrl, 'costs', async (client) => {
      for (const list of LISTS) {
        // The first time it is read in an hour leaves an event.
        await app.ask(reading(list, auditor))
        const { answer, statements } = await app.ask(reading(list, auditor))
        totals.set(`${list} ${size}`, answer)
        costs.set(`${list} ${size}`, await costOf(client, statements))
      }
    })
    await app.close()
  }

  for (const list of LISTS) {
    const [small, large] = [costs.get(`${list} ${few}`), costs.get(`${list} ${many}`)]
    expect(small?.buffers, list).toBeGreaterThan(0)
    expect(large?.buffers, list).toBeLessThan(2 * (small?.buffers ?? 0))
  }
  const { total, isTotalWhole } = totals.get(`/audit-events ${many}`) ?? {}
  expect(total).toBeGreaterThanOrEqual(many)
  expect(isTotalWhole).toBe(true)
  expect(totals.get(`/audit-events?readings=left-out ${many}`)).toMatchObject({
    ...{ total: 10_000, isTotalWhole: false },
  })
})
