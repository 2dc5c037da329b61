import { describe, expect } from 'vitest'

import {
  buildTestApp,
  change,
  reading,
  seedScene,
  test,
  testClock,
} from '../../../test/support/index.ts'
import { livedLife } from '../../../test/support/lived-life.ts'
import { checkpointKey } from '../../../test/support/signed-trail.ts'
import { run } from '../../../test/support/test-server.ts'
import { trailLines } from '../audit-chain/export-trail.ts'
import { verifyExport, verifyTrail } from '../audit-chain/verify-trail.ts'

/** The tables, of whatever part of the database, in which any of these words stands, in any column. */
async function tablesWith(ownerUrl: string, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await run(
    ownerUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const patterns = words.map((word) => `'%${word}%'`).join()
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await run(
      ownerUrl,
      `select true from ${name} t where lower(t::text) like any (array[${patterns}]) limit 1`,
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe('whose data is erased', () => {
  test('is in no column of any table any more, and the trail still holds', async ({
    database,
    pool: db,
  }) => {
    const app = await buildTestApp({ db })
    const scene = await seedScene(db)
    const { administrator, auditor } = scene
    const life = await livedLife(app, db, scene)
    const { personId, mandateId, handoverId } = life
    const present = (await app.inject(reading(`/people/${personId}`, administrator))).json()
    // Else the search would find nothing whatever was left.
    expect(await tablesWith(database.ownerUrl, ['canary'])).toEqual([
      'public.account_identities',
      'public.account_tokens',
      'public.accounts',
      'public.audit_personal_payloads',
      'public.idempotency_keys',
      'public.mails',
      'public.people',
      'public.provider_sign_ins',
      'public.sessions',
    ])

    const answer = await app.inject(
      change('POST', `/people/${personId}/erasure`, administrator, {
        ...{ version: present.version, payload: { reason: 'الطلب 12/2023' } },
      }),
    )

    expect(answer.statusCode, answer.body).toBe(200)
    const erased = (await app.inject(reading(`/people/${personId}`, administrator))).json()
    expect(erased).toMatchObject({ name: null, honorific: null, erasedAt: expect.any(String) })
    expect(await tablesWith(database.ownerUrl, ['canary'])).toEqual([])

    // What they did is told of somebody whose data was erased.
    const mandate = (await app.inject(reading(`/mandates/${mandateId}`, auditor))).json()
    expect(mandate.person).toEqual({ id: personId, name: null, honorific: null })
    const handover = (await app.inject(reading(`/handovers/${handoverId}`, auditor))).json()
    expect(handover.from).toEqual({ id: personId, name: null, honorific: null })
    const { items } = (
      await app.inject(reading(`/audit-events?actor=${life.accountId}`, auditor))
    ).json()
    expect(items.length).toBeGreaterThan(5)
    expect(items[0].actor).toEqual({ kind: 'account', id: life.accountId, name: null })
    const { items: last } = (
      await app.inject(reading(`/audit-events?object=${personId}`, auditor))
    ).json()
    expect(last[0]).toMatchObject({ action: 'person.erased', reason: 'الطلب 12/2023' })

    expect((await verifyTrail(db, [])).firstBreak).toBeNull()
    const { publicKey } = checkpointKey
    const lines = trailLines(db, { publicKey, clock: testClock })
    expect((await verifyExport(lines, {})).verdict.firstBreak).toBeNull()
    await app.close()
  })
})
