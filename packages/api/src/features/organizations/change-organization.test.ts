import { describe, expect } from 'vitest'

import { change, creation, inArabic } from '../../../test/support/index.ts'
import { test } from '../../../test/support/structure.ts'

describe('a body', () => {
  test('is listed once it is recorded, and not for the days before', async ({ app, structure }) => {
    const created = await app.inject(
      creation('/organizations', structure.secretariat, {
        name: { source: 'fr', fr: { text: 'Ordre des avocats', state: 'verified' } },
        kind: 'association',
      }),
    )
    const { id } = created.json()
    const ids = async (query: string) =>
      (await app.inject(`/api/v1/organizations${query}`))
        .json()
        .items.map((body: { id: string }) => body.id)

    expect(created.headers.location).toBe(`/api/v1/organizations/${id}`)
    expect(await ids('')).toContain(id)
    expect(await ids('?asOf=2023-03-28')).not.toContain(id)
  })

  test('that is renamed goes by its new name from today on, and by the old one before', async ({
    app,
    structure,
  }) => {
    const { organizationId, commitmentId } = structure
    const name = inArabic('وزارة العدل والحريات')
    await app.inject(
      change('PATCH', `/organizations/${organizationId}`, structure.secretariat, {
        version: 1,
        payload: { name },
      }),
    )
    const lead = async (query: string) =>
      (await app.inject(`/api/v1/commitments/${commitmentId}${query}`)).json().lead.name

    expect(await lead('')).toEqual(name)
    expect(await lead('?asOf=2023-03-28')).toEqual(inArabic('وزارة العدل'))
    const history = await app.inject(`/api/v1/organizations/${organizationId}/revisions`)
    expect(history.json()).toMatchObject({
      total: 2,
      nextCursor: null,
      items: [
        { name, kind: 'ministry', effectiveFrom: '2023-03-29' },
        { name: inArabic('وزارة العدل'), kind: 'ministry', effectiveFrom: '2023-01-15' },
      ],
    })
  })
})
