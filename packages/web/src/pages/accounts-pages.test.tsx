import { seedCaller, seedPerson } from '@iltizam/api/testing'
import { seedFactor, seedInvited, tokenSentTo } from '@iltizam/api/testing/links'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('who lets people in', () => {
  test('sees who has an account, finds one, and is told where there is none', async ({
    db,
    signIn,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    signIn(await seedCaller(db, 'administrator'))
    const page = await showPage('/en/accounts')
    expect(await screen.findByText(/2.? accounts$/)).toBeVisible()

    const search = screen.getByLabelText('Name or address')
    fireEvent.change(search, { target: { value: auditor.accountId } })
    fireEvent.keyDown(search, { key: 'Enter' })
    expect(await screen.findByText(/1.? account$/)).toBeVisible()
    expect(page.address()).toContain(`search=${auditor.accountId}`)
    expect(screen.getByRole('row', { name: /Auditor.*active/ })).toHaveTextContent(auditor.email)
    type('State', 'suspended')
    expect(await screen.findByText('No account matches.')).toBeVisible()
  })

  test('invites somebody, who is then shown as invited', async ({ db, signIn }) => {
    const known = await seedCaller(db, 'auditor')
    signIn(await seedCaller(db, 'administrator'))
    const page = await showPage('/en/accounts/new')
    press('Send the invitation')
    await waitFor(() => expect(screen.getByLabelText('Name')).toBeInvalid())
    const address = screen.getByLabelText('E-mail address')
    expect(address).toHaveAccessibleDescription(/This is needed/)
    type('E-mail address', 'layla')
    press('Send the invitation')
    await waitFor(() => expect(address).toHaveAccessibleDescription(/This format is not accepted/))
    type('Name', 'ليلى العلوي')
    type('E-mail address', known.email)
    press('Send the invitation')
    await waitFor(() => expect(address).toHaveFocus())
    expect(address).toHaveAccessibleDescription(/There is an account with this address already/)
    type('E-mail address', 'layla@justice.example')
    fireEvent.click(screen.getByRole('checkbox', { name: /^Auditor/ }))
    press('Send the invitation')

    expect(await screen.findByRole('heading', { name: 'ليلى العلوي' })).toBeVisible()
    expect(page.address()).toMatch(/^\/en\/accounts\/[0-9a-f-]{36}$/)
    expect(screen.getByText(/^invited, without a password yet/)).toBeVisible()
    const first = await tokenSentTo(db, 'layla@justice.example', 'invitation')
    press('Send the invitation again')
    // Without a server nothing was sent.
    const sent = await screen.findByText(/^A new link is ready for/)
    const kept = within(screen.getByText(/^No mail server is set/))
    expect(kept.getByRole('link', { name: 'Mail' })).toBeVisible()
    await waitFor(() => expect(sent).toHaveFocus())
    expect(await tokenSentTo(db, 'layla@justice.example', 'invitation')).not.toBe(first)
  })

  test('invites somebody who is known, from their own page', async ({ db, signIn }) => {
    const id = await seedPerson(db, { name: 'نادية الفاسي' })
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/people/${id}`)
    fireEvent.click(await screen.findByRole('link', { name: 'Invite this person' }))
    expect(await screen.findByLabelText('E-mail address')).toBeVisible()
    expect(screen.queryByLabelText('Name')).toBeNull()
    type('E-mail address', 'nadia@justice.example')
    press('Send the invitation')
    expect(await screen.findByRole('heading', { name: 'نادية الفاسي' })).toBeVisible()
    fireEvent.click(screen.getByRole('link', { name: 'Their entry: mandates and data' }))
    expect(await screen.findByText(/has an account/i)).toBeVisible()
  })

  test('suspends somebody with a reason, once it is sure', async ({ db, signIn }) => {
    const auditor = await seedCaller(db, 'auditor')
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/accounts/${auditor.accountId}?edit=suspension`)
    press('Suspend the account')
    await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveFocus())
    type('Reason', 'غادرت الوزارة')
    press('Suspend the account')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Suspend the account' }))
    expect(await screen.findByText(/^suspended/)).toBeVisible()
    expect(await screen.findByRole('link', { name: 'End the suspension' })).toBeVisible()
  })

  test('resets the second factor of who has lost their device, once it is sure', async ({
    db,
    signIn,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    await seedFactor(db, auditor.accountId)
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/accounts/${auditor.accountId}`)
    expect(screen.getByText(/^a code is asked for since/)).toBeVisible()
    fireEvent.click(screen.getByRole('link', { name: 'Reset the second factor' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Reset the second factor' })).toHaveFocus(),
    )
    press('Reset the second factor')
    await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveFocus())
    expect(screen.queryByRole('dialog')).toBeNull()
    type('Reason', 'ضاع هاتفه')
    press('Reset the second factor')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/sessions end.*enrol a device anew/)).toBeVisible()
    fireEvent.click(dialog.getByRole('button', { name: 'Reset the second factor' }))

    const said = await screen.findByText(/^The second factor is reset/)
    expect(said).toHaveTextContent(auditor.email)
    await waitFor(() => expect(said.parentElement).toHaveFocus())
    expect(said).toHaveTextContent(/A mail was written, but has not left/)
    expect(screen.getByText('none')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Reset the second factor' })).toBeNull()

    fireEvent.click(screen.getByRole('link', { name: 'Suspend the account' }))
    expect(await screen.findByLabelText('Reason')).toBeVisible()
    type('Reason', 'غادرت الوزارة')
    press('Suspend the account')
    const asked = within(await screen.findByRole('dialog'))
    fireEvent.click(asked.getByRole('button', { name: 'Suspend the account' }))
    expect(await screen.findByRole('link', { name: 'End the suspension' })).toBeVisible()
    expect(screen.queryByText(/^The second factor is reset/)).toBeNull()
  })

  test('gives somebody an office, and not themselves', async ({ db, signIn }) => {
    const auditor = await seedCaller(db, 'auditor')
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/accounts/${auditor.accountId}?edit=offices`)
    fireEvent.click(screen.getByRole('checkbox', { name: /decides on reports/ }))
    type('Reason', 'تكليف')
    press('Save')
    expect(
      await screen.findByText(/Secretariat · Auditor|Auditor · .*[Ss]ecretariat/),
    ).toBeVisible()
  })

  test('is told why their own account stays as it is', async ({ db, signIn }) => {
    const administrator = await seedCaller(db, 'administrator')
    signIn(administrator)
    await showPage(`/en/accounts/${administrator.accountId}`)
    expect(screen.getByText(/^Nobody changes the rights of their own account/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Suspend the account' })).toBeNull()
  })
})

describe('the link of a mail', () => {
  test('lets somebody who was invited choose a password, told by its rule', async ({ db }) => {
    const { token } = await seedInvited(db)
    await showPage(`/en/invitation#${token}`)
    const field = screen.getByLabelText('New password')
    type('New password', 'passwordpas')
    expect(field).toHaveAccessibleDescription(/At least 15 characters.*4 characters to go\.$/)
    type('New password', 'passwordpassword')
    expect(field).toHaveAccessibleDescription(/Long enough\.$/)
    press('Activate the account')
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/This password is one of those tried first/),
    )
    expect(field).toHaveAttribute('type', 'password')
    fireEvent.click(screen.getByLabelText('Show password'))
    expect(field).toHaveAttribute('type', 'text')

    type('New password', 'three blue cats in a garden')
    press('Activate the account')
    expect(await screen.findByText(/^Your account is ready/)).toBeVisible()
    await waitFor(() => expect(screen.getByRole('status')).toHaveFocus())
  })

  test('that is no longer good says so', async () => {
    await showPage(`/fr/password-reset#${'x'.repeat(43)}`)
    type('Nouveau mot de passe', 'trois chats bleus dans le jardin')
    press('Changer')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Ce lien n’est plus valable/)
  })

  test('is asked for by who has forgotten the password, in the same words for all', async ({
    db,
  }) => {
    const { email } = await seedCaller(db, 'auditor')
    await showPage('/en/password-reset')
    type('E-mail address', email)
    press('Send the link')
    expect(await screen.findByText(/^If there is an account with this address/)).toHaveTextContent(
      email,
    )
    expect(await tokenSentTo(db, email, 'password-reset')).not.toBeNull()
  })
})

test('somebody sees where they are signed in, ends one, and asks for another address', async ({
  db,
  signIn,
}) => {
  const auditor = await seedCaller(db, 'auditor')
  signIn(auditor)
  await showPage('/en/account')
  expect(await screen.findByText('this one')).toBeVisible()
  press('Change address')
  await waitFor(() => expect(screen.getByLabelText('New address')).toHaveFocus())
  type('New address', 'new@example.org')
  const form = within(screen.getByRole('form', { name: 'Another e-mail address' }))
  fireEvent.change(form.getByLabelText('Current password'), {
    target: { value: auditor.password },
  })
  fireEvent.click(form.getByRole('button', { name: 'Send the link' }))
  expect(await screen.findByText(/^A link to confirm it was sent to/)).toBeVisible()
})
