import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'

import { buildTestApp, seedCaller, test } from '../../../test/support/index.ts'
import { run } from '../../../test/support/test-server.ts'
import { readTrail, recordEvents } from '../../../test/support/trail.ts'
import { contentSha256 } from '../../json/canonical-json.ts'

test('an event says what it kept of a person until that is erased, and then its hash', async ({
  database,
  pool,
}) => {
  const app = await buildTestApp({ db: pool })
  const auditor = await seedCaller(pool, 'auditor')
  const personal = { name: 'هند', email: 'hind@example.org' }
  await recordEvents(pool, [{ action: 'account.created', objectId: uuidv7(), personal }])
  const { items } = await readTrail(app, auditor)
  const [{ sequence }] = items

  const kept = await readTrail(app, auditor, `/${sequence}`)
  const { sha256, payload } = kept.personal
  expect(payload).toEqual({ ...personal, salt: expect.any(String) })
  expect(contentSha256(payload)).toBe(sha256)

  await run(database.ownerUrl, `delete from audit_personal_payloads where sequence = ${sequence}`)
  const erased = await readTrail(app, auditor, `/${sequence}`)
  expect(erased).toEqual({ ...kept, personal: { sha256, payload: null } })
  await app.close()
})
