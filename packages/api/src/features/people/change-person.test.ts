import { describe, expect } from 'vitest'

import { change, creation, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'
import { readTrail } from '../../../test/support/trail.ts'

describe('a person', () => {
  test('needs no account, and is called otherwise from one day to the next', async ({
    app,
    scene,
  }) => {
    const { administrator, auditor, committeeMember } = scene
    const created = await app.inject(
      creation('/people', administrator, { name: 'سلمى الوافي', honorific: 'السيدة' }),
    )
    expect(created.json()).toMatchObject({ hasAccount: false, honorific: 'السيدة', version: 1 })
    const { id } = created.json()

    const changed = await app.inject(
      change('PATCH', `/people/${id}`, administrator, {
        version: 1,
        payload: { name: 'سلمى الوافي بناني', honorific: null },
      }),
    )
    expect(changed.json()).toMatchObject({
      name: 'سلمى الوافي بناني',
      honorific: null,
      version: 2,
    })
    const [event] = (await readTrail(app, auditor, `?object=${id}`)).items
    expect(event).toMatchObject({ action: 'person.changed', before: null, after: null })
    const detail = await app.inject(reading(`/audit-events/${event.sequence}`, auditor))
    expect(detail.json().personal.payload).toMatchObject({ name: 'سلمى الوافي بناني' })
    const { items, total } = (await app.inject(reading('/people', auditor))).json()
    expect(items).toHaveLength(total)
    expect(items).toContainEqual(expect.objectContaining({ id, name: 'سلمى الوافي بناني' }))
    expect(items).toContainEqual(
      expect.objectContaining({ id: committeeMember.personId, hasAccount: true }),
    )
  })

  test('is told to nobody who does not look after people', async ({ app, scene }) => {
    const answer = await app.inject(reading('/people', scene.focalPoint))
    expect(answer.json().code).toBe('not-allowed')
  })
})
