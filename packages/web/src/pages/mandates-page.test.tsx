import { seedCaller, seedMandate, seedOrganization, seedPerson } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const rows = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)

/** Two bodies; the focal point of the first changed on 1 March 2023. */
const test = base.extend<{ bodies: { justice: string; health: string } }>({
  bodies: async ({ db, signIn }, use) => {
    const justice = await seedOrganization(db, { name: 'وزارة العدل' })
    const health = await seedOrganization(db, { name: 'وزارة الصحة' })
    const was = await seedPerson(db, { name: 'أمينة' })
    const is = await seedPerson(db, { name: 'يوسف' })
    const other = await seedPerson(db, { name: 'سعاد' })
    const moved = '2023-03-01'
    await seedMandate(db, { personId: was, organizationId: justice, endsOn: moved })
    await seedMandate(db, { personId: is, organizationId: justice, startsOn: moved })
    await seedMandate(db, { personId: other, organizationId: health })
    signIn(await seedCaller(db, 'administrator'))
    await use({ justice, health })
  },
})

describe('the mandates of a past day', () => {
  test('are those that held then, which the heading says', async ({ bodies }) => {
    const page = await showPage('/en/mandates')
    expect(rows('Mandates in force')).toHaveLength(2)
    expect(screen.queryByText('أمينة')).toBeNull()

    fireEvent.change(screen.getByLabelText('As it stood on'), { target: { value: '2023-02-28' } })
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(await screen.findByText('أمينة')).toBeVisible()
    expect(screen.queryByText('يوسف')).toBeNull()
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading).toHaveTextContent(/^Focal points’ mandates on .*28 February 2023/)

    const choice = screen.getByRole('combobox', { name: 'Body' })
    fireEvent.change(choice, { target: { value: bodies.justice } })
    await waitFor(() => expect(page.address()).toContain(`organization=${bodies.justice}`))
    expect(page.address()).toContain('asOf=2023-02-28')
    await waitFor(() => expect(screen.queryByText('سعاد')).toBeNull())
    expect(screen.getByText('أمينة')).toBeVisible()
  })

  test('stay chosen on the way to a mandate and back, and in the form of a new one', async ({
    bodies,
  }) => {
    const chosen = `asOf=2023-02-28&organization=${bodies.justice}`
    const page = await showPage(`/en/mandates?${chosen}`)
    fireEvent.click(screen.getByRole('link', { name: 'أمينة' }))
    await screen.findByText('(over)')
    fireEvent.click(screen.getByRole('link', { name: 'Correct the period' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }))
    await screen.findByRole('link', { name: 'Correct the period' })
    fireEvent.click(
      within(screen.getByRole('article')).getByRole('link', { name: 'Focal points’ mandates' }),
    )
    await screen.findByRole('heading', { name: /on .*28 February 2023/ })
    expect(page.address()).toBe(`/en/mandates?${chosen}`)
    expect(screen.getByText('أمينة')).toBeVisible()

    fireEvent.click(screen.getByRole('link', { name: 'New mandate' }))
    await screen.findByRole('region', { name: 'New mandate' })
    expect(page.address()).toContain(chosen)
    expect(screen.getByRole('link', { name: 'أمينة' })).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(page.address()).toBe(`/en/mandates?${chosen}`))
  })

  test('of a day to come are refused in words, with the way back to today', async ({ bodies }) => {
    const page = await showPage(`/en/mandates?asOf=2030-01-01&organization=${bodies.health}`)
    fireEvent.click(await screen.findByRole('link', { name: 'Back to the present situation' }))
    expect(await screen.findByText('سعاد')).toBeVisible()
    expect(page.address()).toBe(`/en/mandates?organization=${bodies.health}`)
  })

  test('are none where nobody answered then', async ({ bodies }) => {
    await showPage(`/fr/mandates?asOf=2023-01-01&organization=${bodies.health}`)
    expect(screen.getByText('Aucun mandat ne correspond à ce choix.')).toBeVisible()
  })
})
