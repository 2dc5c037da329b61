import { writtenIn } from '@iltizam/shared/localized-text'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'

import { type buildTestApp, fact, inArabic, reading } from '../../../test/support/index.ts'
import { type Scene, test } from '../../../test/support/scene.ts'
import { creationEvent, readTrail, recordEvents } from '../../../test/support/trail.ts'
import { organizationRevisions } from '../../db/schema/index.ts'
import type { AuditEvent } from './schema.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

/** The one event that there is. */
async function theEvent(app: App, { auditor }: Scene, query = ''): Promise<AuditEvent> {
  const { items } = await readTrail(app, auditor, '?readings=left-out')
  expect(items).toHaveLength(1)
  return readTrail(app, auditor, `/${items[0].sequence}${query}`)
}

describe('an event', () => {
  test('opens into each field that it changed, and says what the ids in it stand for', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, organizations } = scene
    const before = { title: inArabic('أ'), leadId: organizations.lead, weight: null }
    const after = {
      title: inArabic('ب'),
      leadId: organizations.partner,
      weight: null,
      activityIds: [activities.first, uuidv7()],
    }
    await recordEvents(db, [{ action: 'commitment.changed', objectId: uuidv7(), before, after }])

    const event = await theEvent(app, scene)
    expect(event).toMatchObject({ before, after })
    expect(event.difference).toEqual([
      { field: '/activityIds', after: after.activityIds },
      { field: '/leadId', before: organizations.lead, after: organizations.partner },
      { field: '/title/ar/text', before: 'أ', after: 'ب' },
    ])
    const named = new Map(event.references.map(({ id, kind }) => [id, kind]))
    expect(Object.fromEntries(named)).toEqual({
      [organizations.lead]: 'organization',
      [organizations.partner]: 'organization',
      [activities.first]: 'activity',
    })
  })

  test('names things in the language asked for, and shows what it kept in all of them', async ({
    app,
    db,
    scene,
  }) => {
    const title = writtenIn('ar', 'وكالة', { fr: 'Agence', en: 'Agency' })
    const objectId = scene.organizations.lead
    await db.insert(organizationRevisions).values({
      ...fact('2023-03-01'),
      ...{ organizationId: objectId, name: title, kind: 'ministry', provenance: [] },
    })
    await recordEvents(db, [{ action: 'organization.changed', objectId, after: { title } }])

    const event = await theEvent(app, scene, '?language=fr')
    expect(event.object.title).toEqual({ source: 'ar', fr: { text: 'Agence', state: 'draft' } })
    expect(event.after).toEqual({ title })
    expect(event.difference).toEqual([{ field: '/title', after: title }])
    expect((await theEvent(app, scene)).object.title).toEqual(title)
  })

  test('without a word on a person says so', async ({ app, db, scene }) => {
    await recordEvents(db, [creationEvent()])
    expect((await theEvent(app, scene)).personal).toBeNull()
  })

  test.for([
    ['999999999', 404, 'audit-event-not-found'],
    ['0', 400, 'validation-failed'],
    ['-1', 400, 'validation-failed'],
    ['1e400', 400, 'validation-failed'],
    ['0x10', 400, 'validation-failed'],
    ['9007199254740993', 400, 'validation-failed'],
    ['one', 400, 'validation-failed'],
  ] as const)(
    'under %s is refused with %i',
    async ([sequence, ...refusal], { app, scene, expect }) => {
      const answer = await app.inject(reading(`/audit-events/${sequence}`, scene.auditor))
      expect([answer.json().code, answer.statusCode].toReversed()).toEqual(refusal)
    },
  )
})
