import { seedCaller } from '@iltizam/api/testing'
import { seedFactor, seedLink } from '@iltizam/api/testing/links'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a password of less than 15 characters', () => {
  test('is taken from who is asked for a code too, and then holds the second factor', async ({
    db,
    signIn,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    await seedFactor(db, auditor.accountId)
    signIn(auditor)
    await showPage('/en/account')
    const remove = await screen.findByRole('button', { name: 'Remove the second factor' })
    expect(remove).not.toHaveAttribute('aria-disabled')
    const field = screen.getByLabelText('New password')
    expect(field).toHaveAccessibleDescription(/^At least 8 characters, as a code is asked for too/)
    type('New password', 'x7 kêpu')
    expect(field).toHaveAccessibleDescription(/1 character to go\.$/)
    type('Current password', auditor.password)
    type('New password', 'x7 kêpu vol')
    expect(field).toHaveAccessibleDescription(/Long enough\.$/)
    press('Change')

    expect(await screen.findByText(/^The password is changed/)).toBeVisible()
    const held = await screen.findByRole('button', { name: 'Remove the second factor' })
    await waitFor(() => expect(held).toHaveAttribute('aria-disabled', 'true'))
    expect(held).toHaveAccessibleDescription(/^Your password is too short to be enough alone/)
  })

  test('is refused by its rule from who follows a link and has no second factor', async ({
    db,
  }) => {
    const { accountId } = await seedCaller(db, 'auditor')
    const token = await seedLink(db, 'password-reset', accountId)
    await showPage(`/en/password-reset#${token}`)
    const field = screen.getByLabelText('New password')
    type('New password', 'x7 kêpu vol')
    expect(field).toHaveAccessibleDescription(/15 characters.*Long enough where a code is asked/)
    press('Change')
    await waitFor(() => expect(field).toHaveFocus())
    expect(field).toHaveAccessibleDescription(/Without a second factor it takes at least 15/)
    expect(field).toHaveValue('x7 kêpu vol')
  })
})
