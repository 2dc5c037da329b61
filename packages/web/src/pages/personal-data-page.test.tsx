import { screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

describe('what is kept about people', () => {
  test('is told to whoever asks, with whose it is, for how long and who reads it', async () => {
    await showPage('/en/personal-data')

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Personal data')
    const mails = screen.getByRole('row', { name: /^Mails: to whom, about what, when/ })
    expect(read(mails)).toContain('Writing to people')
    expect(read(mails)).toContain('ninety days')
    expect(screen.getByText(/^No national identity number is kept/)).toBeVisible()
  })

  test('is one step away from every page, in the language of the page', async () => {
    await showPage('/ar')

    const footer = within(screen.getByRole('contentinfo'))
    const link = footer.getByRole('link', { name: 'المعطيات ذات الطابع الشخصي' })
    expect(link).toHaveAttribute('href', '/ar/personal-data')
  })
})
