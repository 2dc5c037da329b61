import { seedCaller, seedOrganization } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

describe('my account', () => {
  test('says who I am, in which role and for which body', async ({ db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وكالة التنمية' })
    signIn(await seedCaller(db, 'focal-point', { organizationId }))
    await showPage('/fr/account')

    expect(screen.getByText(/^Point focal pour/)).toHaveTextContent('وكالة التنمية')
  })

  test('asks for the password so far and a long one, each beside its field', async ({
    db,
    signIn,
  }) => {
    signIn(await seedCaller(db, 'auditor'))
    await showPage('/en/account')
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    type('Current password', 'not this one')
    type('New password', 'too short')
    fireEvent.click(screen.getByRole('button', { name: 'Change' }))
    const next = screen.getByLabelText('New password')
    await waitFor(() => expect(next).toHaveFocus())
    expect(next).toHaveAccessibleDescription(/This text is too short$/)

    type('New password', 'a sentence that is long')
    fireEvent.click(screen.getByRole('button', { name: 'Change' }))
    const current = screen.getByLabelText('Current password')
    await waitFor(() => expect(current).toHaveFocus())
    expect(current).toHaveAccessibleDescription('This is not the current password')
    expect(next).toHaveValue('a sentence that is long')
  })
})
