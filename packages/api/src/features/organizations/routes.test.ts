import { describe, expect } from 'vitest'

import { seedOrganization, test } from '../../../test/support/index.ts'

describe('GET /organizations', () => {
  test('sorts by the Arabic alphabet and walks page by page, equal names too', async ({
    app,
    db,
  }) => {
    for (const name of ['وزارة العدل', 'البرلمان', 'وزارة العدل', 'إدارة الجمارك', 'جمعية'])
      await seedOrganization(db, { name })

    const walked: { id: string; name: { ar: { text: string } } }[] = []
    let cursor = ''
    do {
      const page = (await app.inject(`/api/v1/organizations?limit=2${cursor}`)).json()
      walked.push(...page.items)
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
      expect(page.total).toBe(5)
    } while (cursor !== '')

    expect(walked.map(({ name }) => name.ar.text)).toEqual([
      'إدارة الجمارك',
      'البرلمان',
      'جمعية',
      'وزارة العدل',
      'وزارة العدل',
    ])
    expect(new Set(walked.map(({ id }) => id)).size).toBe(5)
  })

  test('leaves out a body that was not known then', async ({ app, db }) => {
    await seedOrganization(db, { name: 'هيئة قديمة' })
    await seedOrganization(db, { name: 'هيئة جديدة', effectiveFrom: '2023-03-01' })

    const page = (await app.inject('/api/v1/organizations?asOf=2023-02-01')).json()

    expect(page).toMatchObject({ total: 1, items: [{ name: { ar: { text: 'هيئة قديمة' } } }] })
  })
})

describe('GET /organizations/{organizationId}', () => {
  test('gives the name of the day, or says that there was none', async ({ app, db }) => {
    const id = await seedOrganization(db, { name: 'وزارة الثقافة' })
    await seedOrganization(db, { id, name: 'وزارة الشباب', effectiveFrom: '2023-02-01' })
    const answer = async (url: string) => (await app.inject(`/api/v1/organizations/${url}`)).json()

    expect(await answer(`${id}?asOf=2023-01-31`)).toMatchObject({
      name: { ar: { text: 'وزارة الثقافة' } },
    })
    expect(await answer(id)).toMatchObject({ name: { ar: { text: 'وزارة الشباب' } } })
    expect(await answer(`${id}?asOf=2022-01-01`)).toMatchObject({ code: 'not-recorded-then' })
    expect(await answer('00000000-0000-7000-8000-000000000000')).toMatchObject({
      code: 'organization-not-found',
    })
  })
})

test.for([
  { name: 'a\u0000b', id: '01870d4a-0000-7000-8000-000000000001' },
  { name: 'a', id: 'b' },
  { name: 1, id: '01870d4a-0000-7000-8000-000000000001' },
])('no cursor holds the place %j', async (place, { app }) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
  const response = await app.inject(`/api/v1/organizations?cursor=${cursor}`)

  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'invalid-cursor' })
})
