import { describe, expect } from 'vitest'

import { change, reading } from '../../../test/support/index.ts'
import { readOutbox } from '../../../test/support/outbox.ts'
import { handing, reportFrom, test } from '../../../test/support/scene.ts'

describe('a hand-over', () => {
  test('is told to both, and its confirmation to who handed over', async ({ app, db, scene }) => {
    const { focalPoint, deputy, organizations } = scene
    const held = await app.inject(reading(`/mandates?organization=${organizations.lead}`, deputy))
    const { id: mandateId } = held
      .json()
      .items.find(({ person }: { person: { id: string } }) => person.id === focalPoint.personId)
    const { id, version } = await reportFrom(app, handing(mandateId, focalPoint, deputy))

    const toNext = await readOutbox(db, deputy)
    expect(toNext).toMatchObject([{ template: 'handover', language: 'ar' }])
    expect(toNext[0]?.text.split('\n')).toContain(`https://iltizam.example/ar/handovers/${id}`)
    const toLast = await readOutbox(db, focalPoint)
    expect(toLast).toMatchObject([{ template: 'handed-over' }])
    expect(toLast[0]?.text).toContain('شكرا لكم')
    expect(toLast[0]?.text).not.toContain('/handovers/')

    await reportFrom(app, change('POST', `/handovers/${id}/confirmation`, deputy, { version }))
    const [, confirmed] = await readOutbox(db, focalPoint)
    expect(confirmed).toMatchObject({ template: 'handover-confirmed' })
  })

  test('that is refused tells nobody', async ({ app, db, scene }) => {
    const { focalPoint, deputy, stranger, organizations } = scene
    const held = await app.inject(reading(`/mandates?organization=${organizations.lead}`, deputy))
    const { id } = held.json().items[0]
    const refused = await app.inject(handing(id, stranger, deputy))
    expect(refused.statusCode).toBe(404)
    for (const somebody of [focalPoint, deputy, stranger])
      expect(await readOutbox(db, somebody)).toEqual([])
  })
})
