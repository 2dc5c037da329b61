import { seedPlan } from '@iltizam/api/testing'
import { WORK_PAGES } from '@iltizam/shared/work-pages'
import { createMemoryHistory } from '@tanstack/react-router'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

describe('an address', () => {
  test('without a language goes to the accepted one, and on to the only plan', async ({ db }) => {
    const { slug } = await seedPlan(db)
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-MA'])

    const page = await showPage('/')

    await waitFor(() => expect(page.address()).toBe(`/fr/plans/${slug}`))
    vi.restoreAllMocks()
  })

  test('of a language lists the plans where there are several', async ({ db }) => {
    await seedPlan(db, { ordinal: 1 })
    await seedPlan(db, { ordinal: 2 })

    await showPage('/en')

    const links = within(screen.getByRole('main')).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/en/plans/plan-2',
      '/en/plans/plan-1',
    ])
  })

  test.for([
    ['/ar/nowhere', 'لا يوجد شيء في هذا العنوان'],
    ['/fr/plans/1/2/3', 'Il n’y a rien à cette adresse'],
    // In no language of ours: the browser of these tests accepts English.
    ['/de', 'There is nothing at this address'],
  ] as const)('%s leads nowhere, and says so', async ([address, words], { expect }) => {
    await showPage(address)
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(words)
  })

  test('keeps its page and its filters in another language', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments: [{}] })
    const page = await showPage(`/ar/plans/${slug}?sort=-progress`)
    expect(document.documentElement).toHaveAttribute('dir', 'rtl')

    const languages = within(screen.getByRole('navigation', { name: 'اللغات' }))
    fireEvent.click(languages.getByRole('link', { name: 'English' }))

    await waitFor(() => expect(page.address()).toBe(`/en/plans/${slug}?sort=-progress`))
    expect(await screen.findByRole('navigation', { name: 'Languages' })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('lang', 'en')
    expect(document.documentElement).toHaveAttribute('dir', 'ltr')
  })

  test('in Tamazight says that it borrows from Arabic, and is right to left there', async ({
    db,
  }) => {
    const { slug } = await seedPlan(db, { commitments: [{ activities: [{ progress: 5 }] }] })

    await showPage(`/zgh/plans/${slug}`)

    expect(document.documentElement).toHaveAttribute('dir', 'ltr')
    const notice = screen.getByText(/^الصيغة الأمازيغية أولية/)
    expect(notice.closest('[lang]')).toHaveAttribute('lang', 'ar')
    expect(notice.closest('[dir]')).toHaveAttribute('dir', 'rtl')
    const [day] = screen.getAllByText(/ⵉⵏⵏⴰⵢⵔ 2023/)
    expect(day).toHaveAttribute('lang', 'zgh')
  })
})

it('every page of those who sign in is one that the API knows, and the other way round', () => {
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const { routesByPath } = createAppRouter(createQueryClient(), history)
  const pages = Object.keys(routesByPath).flatMap((path) => {
    const [, language, page] = path.split('/')
    const isPublic = page === 'plans' || page === 'organizations'
    return language === '$language' && page && !isPublic ? [page] : []
  })

  expect([...new Set(pages)].toSorted()).toEqual([...WORK_PAGES].toSorted())
})
