import { seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, vi } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { seedIllustration } from '../../test/seed-illustration.ts'
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
    expect(read(figure)).toBe('نسبة الإنجاز55%إلى غاية 15 يناير 2023، حسب تقرير اجتماع')
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
    expect(empty).toContain('Rien à mesurer pour l’instant')
    expect(empty).not.toContain('%')
  })

  test('sorts by a column, the other way round the second time', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/ar/plans/${slug}`)
    expect(await titles()).toEqual(['إحداث بوابة وطنية', 'تحسين الحكامة', 'نشر المعطيات'])

    const heading = within(await theTable()).getByRole('columnheader', { name: 'نسبة الإنجاز' })
    fireEvent.click(within(heading).getByRole('link'))
    await waitFor(() => expect(heading).toHaveAttribute('aria-sort', 'ascending'))
    expect(await titles()).toEqual(['إحداث بوابة وطنية', 'تحسين الحكامة', 'نشر المعطيات'])

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
      'Rien n’est enregistré à cette date',
    )
    fireEvent.click(
      await screen.findByRole('link', { name: /premier jour connu.*15 janvier 2023/ }),
    )

    expect(await screen.findByText(/Cette page montre la situation/)).toBeVisible()
  })

  test('says of a day to come that it has not come, and leads back to today', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/fr/plans/${slug}?asOf=2023-03-30`)

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Ce jour n’est pas encore arrivé',
    )
    expect(await screen.findByText(/dernier jour.*29 mars 2023/)).toBeVisible()
    fireEvent.click(screen.getByRole('link', { name: 'Revenir à la situation actuelle' }))

    expect(await screen.findByLabelText(/Situation telle/)).toHaveAttribute('max', '2023-03-29')
    expect(page.address()).toBe(`/fr/plans/${slug}`)
  })

  test('says that its themes and leading bodies are an illustration, and filters by them', async ({
    db,
  }) => {
    const plan = await seedPlan(db, { commitments })
    const themeId = await seedIllustration(db, plan)

    await showPage(`/en/plans/${plan.slug}?theme=${themeId}`)

    const themes = await screen.findByRole('region', { name: 'Themes' })
    expect(themes).toHaveTextContent('The assignment of commitments to themes is illustrative')
    expect(screen.getByText(/^The leading bodies are illustrative/)).toBeVisible()
    expect(screen.getByLabelText('Theme')).toHaveValue(themeId)
  })

  test('without themes shows none, offers none to filter by, and calls nothing illustrative', async ({
    db,
  }) => {
    const { slug } = await seedPlan(db, { commitments })

    await showPage(`/en/plans/${slug}`)

    expect(await screen.findByLabelText('Leading body')).toBeVisible()
    expect(screen.queryByLabelText('Theme')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Themes' })).toBeNull()
    expect(within(screen.getByRole('main')).queryByText(/illustrative/)).toBeNull()
  })

  test('takes what its address says wrongly for no filter, in the choices and in the table', async ({
    db,
  }) => {
    const plan = await seedPlan(db, { commitments })
    await seedIllustration(db, plan)
    const wrong = 'state=late&sort=colour&theme=nowhere&organization=nobody'

    await showPage(`/ar/plans/${plan.slug}?${wrong}`)

    expect(await titles()).toHaveLength(3)
    const choices = screen.getAllByRole('combobox')
    expect(choices.map((choice) => (choice as HTMLSelectElement).value)).toEqual([
      '',
      '',
      '',
      'number',
    ])
  })

  test('gives a sentence to cite, with an address that shows it for ever', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    await showPage(`/en/plans/${slug}?sort=title`)

    const quotation = screen.getByRole('region', { name: 'To cite' })
    expect(read(quotation)).toContain(
      `The progress of the “خطة العمل الوطنية” is 55% (exactly 55%), as of 15 January 2023. ${location.origin}/en/plans/${slug}?asOf=2023-03-29`,
    )
  })

  test('copies that sentence as plain text, its bare address on a line of its own', async ({
    db,
  }) => {
    const { slug } = await seedPlan(db, { commitments })
    const writeText = vi.fn(async (_text: string) => undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    await showPage(`/ar/plans/${slug}`)

    fireEvent.click(screen.getByRole('button', { name: 'نسخ الجملة' }))

    expect(await screen.findByText('تم نسخ الجملة.')).toBeVisible()
    const address = `${location.origin}/ar/plans/${slug}?asOf=2023-03-29`
    expect(writeText).toHaveBeenCalledWith(
      `بلغت نسبة إنجاز «خطة العمل الوطنية» 55% (النسبة المضبوطة: 55%)، حسب الوضعية يوم 15 يناير 2023.\n${address}`,
    )
    expect(screen.getByText(address)).toHaveAttribute('dir', 'ltr')
    vi.unstubAllGlobals()
  })
})
