import { eq, inArray } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import {
  change,
  creation,
  inArabic,
  seedCaller,
  seedMandate,
  seedOrganization,
  testClock,
} from '../../../test/support/index.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { test as replicasTest } from '../../../test/support/replicas.ts'
import { type Scene, test } from '../../../test/support/scene.ts'
import { seedSystem } from '../../../test/support/seed-systems.ts'
import type { Db } from '../../db/connect.ts'
import { accounts, mails, systemKeys } from '../../db/schema/index.ts'
import { remindOfKeys } from './remind-of-keys.ts'

const timeZone = 'Africa/Casablanca'
/** The end of a day there. */
const endOf = (day: string) => new Date(`${day}T23:00:00Z`)
const remind = (db: Db, clock = testClock) => remindOfKeys(db, clock, timeZone)
const at = (instant: string) => ({ ...testClock, now: () => new Date(instant) })

const seedKey = (db: Db, { organizations, administrator }: Scene, lastDay: string) =>
  seedSystem(db, {
    organizationId: organizations.lead,
    by: administrator,
    expiresAt: endOf(lastDay),
  })

/** The mails about keys, whoever they go to. */
const told = (db: Db) =>
  db
    .select()
    .from(mails)
    .where(inArray(mails.template, ['key-ending', 'body-key-ending']))
const templates = async (db: Db, person: Parameters<typeof readOutbox>[1]) =>
  (await readOutbox(db, person)).map(({ template }) => template)

describe('a key whose last day is near', () => {
  test('is told of to the administrators and to who answers for all of its body, once', async ({
    db,
    scene,
  }) => {
    const { administrator, focalPoint } = scene
    const second = await seedCaller(db, 'administrator')
    await db.update(accounts).set({ language: 'fr' }).where(eq(accounts.id, second.accountId))
    const { accountId } = await seedKey(db, scene, '2023-04-12')
    await remind(db)
    await remind(db)

    const [first, ...others] = await readOutbox(db, administrator)
    expect(others).toEqual([])
    expect(first).toMatchObject({ template: 'key-ending', language: 'ar' })
    expect(first?.text).toContain('12 أبريل 2023')
    expect(first?.text.split('\n')).toContain(`https://iltizam.example/ar/systems/${accountId}`)
    const [french] = await readOutbox(db, second)
    expect(french?.text).toContain('12 avril 2023')
    const [body] = await readOutbox(db, focalPoint)
    expect(body).toMatchObject({ template: 'body-key-ending' })
    expect(body?.text).not.toContain('/systems/')
  })

  test('is told of from 14 days before that day on, and not sooner', async ({ db, scene }) => {
    await seedKey(db, scene, '2023-04-12')
    await remind(db, at('2023-03-28T22:59:00Z'))
    expect(await told(db)).toEqual([])
    await remind(db, at('2023-03-28T23:00:00Z'))
    expect(await templates(db, scene.administrator)).toEqual(['key-ending'])
  })

  test('is not told of to who answers for one commitment, nor for another body', async ({
    db,
    scene,
  }) => {
    const { organizations, commitmentId } = scene
    const narrow = await seedCaller(db, 'auditor')
    await seedMandate(db, {
      personId: narrow.personId,
      organizationId: organizations.lead,
      commitmentId,
    })
    await seedKey(db, scene, '2023-04-12')
    await remind(db)
    expect(await readOutbox(db, narrow)).toEqual([])
    expect(await readOutbox(db, scene.stranger)).toEqual([])
  })

  test('is not told of once it is over, revoked, replaced, or its body has ended', async ({
    app,
    db,
    scene,
  }) => {
    const { administrator, secretariat, organizations } = scene
    await seedKey(db, scene, '2023-03-28')
    const revoked = await seedKey(db, scene, '2023-04-01')
    const answer = await app.inject(
      change('POST', `/keys/${revoked.keyId}/revocation`, administrator, {
        version: 1,
        payload: { reason: 'lost' },
      }),
    )
    expect(answer.statusCode).toBe(200)
    const replaced = await seedKey(db, scene, '2023-04-02')
    const rotated = await app.inject(
      creation(
        `/keys/${replaced.keyId}/rotation`,
        administrator,
        { lastDay: '2024-01-31', overlapDays: 3 },
        { version: 1 },
      ),
    )
    expect(rotated.statusCode).toBe(201)
    await remind(db)
    expect(await told(db)).toEqual([])

    const orphan = await seedKey(db, scene, '2023-04-03')
    const ended = await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'merged', predecessorIds: [organizations.lead] },
        ...{ successorIds: [organizations.partner], effectiveFrom: '2023-03-29' },
        reason: inArabic('بمقتضى المرسوم'),
      }),
    )
    expect(ended.statusCode).toBe(201)
    await remind(db)
    expect(await told(db)).toEqual([])
    const [row] = await db.select().from(systemKeys).where(eq(systemKeys.id, orphan.keyId))
    expect(row?.remindedAt).toBeNull()
  })
})

replicasTest('two replicas that look at once write each reminder once', async ({ replicas }) => {
  const { db } = replicas
  const by = await seedCaller(db, 'administrator')
  for (const name of ['وزارة العدل', 'وزارة الصحة', 'وزارة المالية']) {
    const organizationId = await seedOrganization(db, { name })
    await seedSystem(db, { organizationId, by, expiresAt: endOf('2023-04-12') })
  }
  await Promise.all([remind(db), remind(db), remind(db)])
  expect(await templates(db, by)).toEqual(['key-ending', 'key-ending', 'key-ending'])
})
