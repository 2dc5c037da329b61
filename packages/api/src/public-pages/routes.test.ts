import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { describe, expect } from 'vitest'

import {
  buildTestApp,
  change,
  creation,
  inArabic,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '../../test/support/index.ts'
import { test } from '../../test/support/public-pages.ts'
import { loadDemonstration } from '../load-demonstration.ts'

describe('a public page', () => {
  test('has words for all that it says, in every language', async ({ db, clock, pages }) => {
    await loadDemonstration(db, clock)
    const numbers = Array.from({ length: 22 }, (_, index) => `/commitments/${index + 1}`)
    for (const language of LANGUAGES)
      for (const path of ['', '/plans/2021-2023', ...numbers.map((n) => `/plans/2021-2023${n}`)]) {
        const { statusCode, body } = await pages.inject(`/${language}${path}`)

        expect(statusCode, path).toBe(200)
        expect(body).toContain(
          `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
        )
        expect(body, path).not.toMatch(/\b(undefined|NaN|\[object|null%)/)
        expect(body, path).not.toMatch(
          /(common|plans|progress|commitments|activities|remarks):[a-z]/,
        )
        expect(body, path).not.toMatch(/\{\{|\}\}/)
      }
  })

  test('runs no script that stands in a text', async ({ db, pages }) => {
    const payload = `"'><script>alert(1)</script><img src=x onerror=alert(2)>$&{{day}}<body/>`
    const leadId = await seedOrganization(db, { name: payload })
    await seedPlan(db, {
      commitments: [{ title: payload, leadId, activities: [{ progress: 20 }] }],
    })

    for (const path of ['/ar/plans/plan-1', '/fr/plans/plan-1/commitments/1']) {
      const { body } = await pages.inject(path)
      expect(body).toContain('&#60;script&#62;alert(1)')
      expect(body).not.toMatch(/<script>alert|<img src=x/)
      expect(body.match(/<title>/g)).toHaveLength(1)
    }
  })

  test('says why there is none, with the status and the way on', async ({ db, pages }) => {
    await seedPlan(db, { commitments: [{}] })
    const answer = async (path: string) => {
      const { statusCode, body, headers } = await pages.inject(path)
      expect(headers['content-type']).toContain('text/html')
      return [statusCode, /<h1>([^<]*)/.exec(body)?.[1]]
    }

    expect(await answer('/en/plans/2050-2053')).toEqual([404, 'This action plan does not exist'])
    expect(await answer('/en/plans/plan-1/commitments/9')).toEqual([
      404,
      'This commitment does not exist',
    ])
    expect(await answer('/en/plans/plan-1/commitments/x')).toEqual([
      404,
      'There is nothing at this address',
    ])
    expect(await answer('/en/plans/A%00B')).toEqual([400, 'Some of the data is not accepted'])
    expect(await answer('/en/plans/plan-1?asOf=tomorrow')).toEqual([
      400,
      'Some of the data is not accepted',
    ])
    expect(await answer('/en/plans/plan-1?asOf=2020-01-01')).toEqual([
      404,
      'Nothing is recorded as of that date',
    ])
    const { body } = await pages.inject('/en/plans/plan-1?asOf=2020-01-01')
    expect(body).toContain('href="/en/plans/plan-1?asOf=2023-01-15"')
  })

  test('has one address, however it was asked for', async ({ db, pages }) => {
    const { id } = await seedPlan(db, { commitments: [{}] })
    const { body } = await pages.inject(`/fr/plans/${id}/commitments/1?x=1`)

    expect(body).toContain(
      'rel="canonical" href="http://localhost:80/fr/plans/plan-1/commitments/1"',
    )
    for (const number of ['01', '1e0', '0x1', '%201'])
      expect((await pages.inject(`/fr/plans/plan-1/commitments/${number}`)).statusCode).toBe(404)
    const { headers } = await pages.inject('/fr/plans')
    expect(headers.location).toBe('/fr')
  })

  test('takes another day and the list’s arrangement without a script', async ({ db, pages }) => {
    await seedPlan(db, {
      commitments: [
        { title: 'ألف', activities: [{ progress: 100 }] },
        { title: 'باء', activities: [{ progress: 5 }] },
        { title: 'جيم', activities: [{ progress: 100 }] },
      ],
    })
    const listed = async (query: string) => {
      const { body } = await pages.inject(`/ar/plans/plan-1${query}`)
      return [...body.matchAll(/<td class="column-number">(\d)/g)].map(([, number]) => number)
    }

    expect(await listed('?state=complete&sort=-number')).toEqual(['3', '1'])
    expect(await listed('?state=nonsense&sort=-progress')).toEqual(['1', '3', '2'])
    const { body } = await pages.inject('/ar/plans/plan-1?asOf=2023-02-01')
    expect(body).toContain('<input type="date" name="asOf" value="2023-02-01" max="2023-03-29"')
  })

  test('says of a day that has not come that it has not', async ({ db, pages }) => {
    await seedPlan(db)
    const { statusCode, body } = await pages.inject('/en/plans/plan-1?asOf=2023-03-30')

    expect(statusCode).toBe(422)
    expect(body).toContain('<h1>That day has not come yet</h1>')
  })

  test('is not sent again while it is the same', async ({ db, pages }) => {
    await seedPlan(db)
    const first = await pages.inject('/ar/plans/plan-1')
    const etag = String(first.headers.etag)

    const second = await pages.inject({
      url: '/ar/plans/plan-1',
      headers: { 'if-none-match': etag },
    })

    expect(second.statusCode).toBe(304)
  })

  test('names its address as people reach it, whatever the caller says', async ({
    db,
    webFolder,
  }) => {
    await seedPlan(db)
    const app = await buildTestApp({ db, webFolder, publicUrl: 'https://plans.example' })

    const { body } = await app.inject({
      url: '/ar/plans/plan-1',
      headers: { host: 'evil.example' },
    })

    expect(body).toContain('<link rel="canonical" href="https://plans.example/ar/plans/plan-1">')
    expect(body).not.toContain('evil.example')
    await app.close()
  })
})

describe('the page of a body', () => {
  test('tells its names, what became of it and what it answers for, and links to it', async ({
    app,
    db,
    pages,
  }) => {
    const secretariat = await seedCaller(db, 'secretariat')
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    const heir = await seedOrganization(db, { name: 'وزارة الحقوق' })
    await seedPlan(db, {
      commitments: [
        { leadId: id, activities: [{ progress: 20 }, { progress: null, responsibleId: heir }] },
      ],
    })
    await app.inject(
      change('PATCH', `/organizations/${id}`, secretariat, {
        ...{ version: 1, payload: { name: inArabic('وزارة العدل والحريات') } },
      }),
    )
    await app.inject(
      creation('/organization-successions', secretariat, {
        ...{ kind: 'merged', predecessorIds: [id], successorIds: [heir] },
        ...{ effectiveFrom: '2023-03-29', reason: inArabic('بمقتضى المرسوم') },
      }),
    )
    const main = async (path: string) => (await pages.inject(path)).body
    const ended = await main(`/fr/organizations/${id}`)
    expect(ended).toContain('<title>وزارة العدل والحريات')
    expect(ended).toMatch(/Anciennement <bdi[^>]*>وزارة العدل<\/bdi> \(jusqu’au/)
    expect(ended).toMatch(/fusionné dans <a href="\/fr\/organizations\/[^"]+">/)
    expect(ended).toContain('href="/fr/plans/plan-1/commitments/1"')
    expect(ended).toContain('1 sans taux déclaré')
    expect(ended).not.toMatch(/\b(undefined|NaN|\[object|null%)/)
    const before = await main(`/fr/organizations/${id}?asOf=2023-03-28`)
    expect(before).toContain('<title>وزارة العدل ')
    expect(before).not.toMatch(/Anciennement|fusionné/)
    expect(await main(`/fr/organizations/${heir}`)).toContain('Taux non déclaré')
    const named = '/fr/plans/plan-1/commitments/1'
    expect(await main(named)).toMatch(
      new RegExp(`<a href="/fr/organizations/${id}"><bdi[^>]*>وزارة العدل والحريات</bdi>`),
    )
    expect(await main(`${named}?asOf=2023-03-28`)).toMatch(
      new RegExp(
        `<a href="/fr/organizations/${id}\\?asOf&#61;2023-03-28"><bdi[^>]*>وزارة العدل</bdi>`,
      ),
    )
    expect(await main(named)).toContain(`href="/fr/organizations/${heir}"`)
  })

  test('says why there is none', async ({ db, pages }) => {
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    const statusOf = async (path: string) => (await pages.inject(path)).statusCode
    expect(await statusOf('/fr/organizations/x')).toBe(404)
    expect(await statusOf('/fr/organizations/0190a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b')).toBe(404)
    expect(await statusOf(`/fr/organizations/${id}?asOf=2020-01-01`)).toBe(404)
  })
})

describe('a page for those who sign in', () => {
  test.for(['sign-in', 'structure/plans/2021-2023'])(
    'is there, and says without scripts that it needs them: %s',
    async (path, { pages }) => {
      const { statusCode, body, headers } = await pages.inject(`/fr/${path}?return=%2Ffr`)

      expect(statusCode).toBe(200)
      expect(body).toContain('<noscript>')
      expect(body).toContain('a besoin de JavaScript')
      expect(headers['x-robots-tag']).toBe('noindex')
    },
  )

  test('is none under another name', async ({ pages }) => {
    const headers = { accept: 'text/html' }
    expect((await pages.inject({ url: '/fr/sign-inn', headers })).statusCode).toBe(404)
  })
})
