import { seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const commitments = [
  { title: 'إحداث بوابة وطنية' },
  { title: 'تحسين الحكامة' },
  { title: 'نشر المعطيات' },
]

/** As a keyboard with an Arabic layout presses it. */
const pressShortcut = () =>
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'ن', ctrlKey: true })
const palette = () => screen.findByRole('dialog', { name: /^الانتقال إلى التزام/ })

describe('the palette of commitments', () => {
  test('opens by Ctrl-K on an Arabic layout, and Enter goes to the first that matches', async ({
    db,
  }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/ar/plans/${slug}?asOf=2023-02-01`)

    pressShortcut()
    const input = within(await palette()).getByRole('textbox')
    expect(input).toHaveFocus()
    fireEvent.change(input, { target: { value: 'تحسين الحكامه' } })
    expect(within(await palette()).getByRole('status')).toHaveTextContent('التزام واحد')
    fireEvent.submit(input)

    expect(await screen.findByRole('heading', { level: 1, name: 'تحسين الحكامة' })).toBeVisible()
    expect(page.address()).toBe(`/ar/plans/${slug}/commitments/2?asOf=2023-02-01`)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is walked by arrow keys, from the input through the list and round', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments })
    const page = await showPage(`/ar/plans/${slug}`)

    pressShortcut()
    const dialog = within(await palette())
    const [first, , third] = dialog.getAllByRole('link')
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document, { key })
    press('ArrowDown')
    expect(first).toHaveFocus()
    press('ArrowUp')
    expect(dialog.getByRole('textbox')).toHaveFocus()
    press('ArrowUp')
    expect(third).toHaveFocus()
    press('ArrowDown')
    expect(dialog.getByRole('textbox')).toHaveFocus()

    fireEvent.click(third as HTMLElement)
    await waitFor(() => expect(page.address()).toBe(`/ar/plans/${slug}/commitments/3`))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('leaves the key to the browser where no plan is in sight', async ({ db }) => {
    await seedPlan(db, { ordinal: 1 })
    await seedPlan(db, { ordinal: 2 })
    await showPage('/ar')

    expect(pressShortcut()).toBe(true)
  })
})
