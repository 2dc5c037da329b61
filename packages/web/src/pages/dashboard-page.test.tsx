import { seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

const commitments = [
  { title: 'إحداث بوابة وطنية', activities: [{ progress: 20 }, { progress: null }] },
  { title: 'تحسين الحكامة', activities: [{ progress: 100 }] },
  { title: 'نشر المعطيات', activities: [] },
]

const theTable = () => screen.findByRole('table', { name: /^التزامات الخطة/ })

/** The titles of the commitments' table, from top to bottom. */
async function titles() {
  return within(await theTable())
    .getAllByRole('rowheader')
    .map((cell) => within(cell).getByRole('link').textContent)
}

describe('the dashboard', () => {
  test("shows the plan's figure, what it is made of and since when", async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })

    await showPage(`/ar/plans/${slug}`)

    const figure = await screen.findByRole('region', { name: 'نسبة الإنجاز' })
    expect(read(figure)).toBe('نسبة الإنجاز55%إلى غاية 15 يناير 2023، بعد اجتماع لجنة الإشراف')
    expect(screen.getByText('3 التزامات', { selector: 'h2' })).toBeVisible()
    expect(screen.getByText('التزام واحد مكتمل')).toBeVisible()
    expect(screen.getByText('نشاط واحد غير مصرح بنسبة إنجازه')).toBeVisible()
  })

  test('tells what is not reported from 0, and nothing to measure from both', async ({ db }) => {
    const { slug } = await seedPlan(db, {
      commitments: [{ activities: [{ progress: 0 }, { progress: null }] }, { activities: [] }],
    })

    await showPage(`/fr/plans/${slug}`)

    const rows = await screen.findAllByRole('row', { name: /الالتزام/ })
    const [begun, empty] = rows.slice(-2).map(read)
    expect(begun).toContain('0\u00a0%')
    expect(begun).toContain('2dont 1 non déclarée')
    expect(empty).toContain("Rien à mesurer pour l'instant")
    expect(empty).not.toContain('%')
  })

  test('sorts by a column, the other way round the second time', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/ar/plans/${slug}`)
    expect(await titles()).toEqual(['إحداث بوابة وطنية', 'تحسين الحكامة', 'نشر المعطيات'])

    const heading = within(await theTable()).getByRole('columnheader', { name: 'نسبة الإنجاز' })
    fireEvent.click(within(heading).getByRole('link'))
    await waitFor(() => expect(heading).toHaveAttribute('aria-sort', 'ascending'))
    expect(await titles()).toEqual(['نشر المعطيات', 'إحداث بوابة وطنية', 'تحسين الحكامة'])

    fireEvent.click(within(heading).getByRole('link'))
    await waitFor(() => expect(heading).toHaveAttribute('aria-sort', 'descending'))
    expect(await titles()).toEqual(['تحسين الحكامة', 'إحداث بوابة وطنية', 'نشر المعطيات'])
    expect(page.address()).toBe(`/ar/plans/${slug}?sort=-progress`)
  })

  test('finds a title however it is spelt, and keeps it in the address', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/ar/plans/${slug}`)

    const search = screen.getByRole('searchbox')
    fireEvent.change(search, { target: { value: 'احداث بوابه' } })

    await waitFor(async () => expect(await titles()).toEqual(['إحداث بوابة وطنية']))
    expect(screen.getByText('التزام واحد من أصل 3')).toBeVisible()
    expect(new URLSearchParams(page.address().split('?')[1]).get('q')).toBe('احداث بوابه')
  })

  test('says so when no commitment matches, and leads back to all', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    await showPage(`/ar/plans/${slug}?state=cancelled`)

    expect(screen.queryByRole('table', { name: /^التزامات الخطة/ })).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: 'عرض كل الالتزامات' }))

    expect(await titles()).toHaveLength(3)
  })

  test('opens into an arithmetic whose points add up to the exact figure', async ({ db }) => {
    const { slug } = await seedPlan(db, {
      commitments: [
        { activities: [{ progress: 10 }], weight: '1.5' },
        { activities: [{ progress: 33 }] },
        { activities: [{ progress: 70 }] },
      ],
    })
    await showPage(`/en/plans/${slug}`)

    fireEvent.click(screen.getByText('How is this computed?'))
    const table = screen.getByRole('table', {
      name: "What each commitment adds to the plan's progress",
    })
    const total = within(table).getByRole('rowheader', { name: 'Total' }).closest('tr')

    expect(total && read(total)).toBe('Total3.533.71428666.285714')
  })

  test('says which day is the first that is known, and leads to it', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    await showPage(`/fr/plans/${slug}?asOf=2023-01-14`)

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      "Rien n'est enregistré à cette date",
    )
    fireEvent.click(
      await screen.findByRole('link', { name: /premier jour connu.*15 janvier 2023/ }),
    )

    expect(await screen.findByText(/Cette page montre la situation/)).toBeVisible()
  })

  test('gives a sentence to cite, with an address that shows it for ever', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    await showPage(`/en/plans/${slug}?sort=title`)

    const quotation = screen.getByRole('region', { name: 'To cite' })
    expect(read(quotation)).toContain(
      `The progress of the “خطة العمل الوطنية” is 55% (exactly 55%), as of 29 March 2023. ${location.origin}/en/plans/${slug}?asOf=2023-03-29`,
    )
  })
})
