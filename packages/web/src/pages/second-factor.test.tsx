import { buildTestApp, codeOf, seedCaller } from '@iltizam/api/testing'
import { seedFactor, tokenSentTo } from '@iltizam/api/testing/links'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const noon = Date.parse('2023-03-29T12:00:00Z')

/** An installation that is no demonstration, where half a minute passes with each look at the clock. */
const test = base.extend({
  app: async ({ db }, use) => {
    let at = noon
    const app = await buildTestApp({
      db,
      clock: { now: () => new Date(at), today: () => '2023-03-29' },
      instance: { timeZone: 'Africa/Casablanca', demonstrationDay: null },
    })
    app.addHook('onResponse', async () => {
      at += 1
    })
    await use(app)
    await app.close()
  },
})

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getAllByLabelText(label).at(-1) as HTMLElement, { target: { value } })

test('an office that needs a second factor leads to where it is enrolled', async ({
  db,
  signIn,
}) => {
  const person = await seedCaller(db, 'secretariat')
  signIn(person)
  const page = await showPage('/en/review')
  expect(page.address()).toBe('/en/account')
  expect(await screen.findByText(/^Your office needs it/)).toBeVisible()

  const form = screen.getByRole('form', { name: 'Enrol a device' })
  fireEvent.change(form.querySelector('input') as HTMLElement, {
    target: { value: person.password },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Enrol a device' }))
  const key = await screen.findByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(screen.getByTitle('Picture of the key, for the application')).toBeInTheDocument()
  await waitFor(() => expect(document.activeElement?.closest('form')).toContainElement(key))
  const secret = (key.textContent ?? '').replaceAll(' ', '')
  type('Code of the device', codeOf(secret, noon))
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }))

  expect(await screen.findAllByText(/^([a-z2-7]{4} ){5}[a-z2-7]{4}$/)).toHaveLength(10)
  const recovery = screen.getAllByText(/^([a-z2-7]{4} ){5}[a-z2-7]{4}$/)[0]?.textContent ?? ''
  fireEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
  expect(await screen.findByText('Recovery codes still good: 10')).toBeVisible()
  fireEvent.click(screen.getAllByRole('button', { name: 'Sign out' })[0] as HTMLElement)
  await waitFor(() => expect(page.address()).toBe('/en'))

  fireEvent.click(await screen.findByRole('link', { name: 'Sign in' }))
  await screen.findByLabelText('E-mail address')
  type('E-mail address', person.email)
  type('Password', person.password)
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  const code = await screen.findByLabelText('Code of your device')
  await waitFor(() => expect(code).toHaveFocus())
  expect(screen.getByLabelText('E-mail address')).toHaveValue(person.email)
  fireEvent.click(screen.getByRole('button', { name: /use a recovery code$/ }))
  type('Recovery code', recovery)
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(page.address()).toBe('/en'))
})

test('another address is asked for with the code of the device, in the same form', async ({
  db,
  signIn,
}) => {
  const person = await seedCaller(db, 'auditor')
  const secret = await seedFactor(db, person.accountId)
  signIn(person)
  await showPage('/en/account')
  fireEvent.click(await screen.findByRole('button', { name: 'Change address' }))
  type('New address', 'new@example.org')
  type('Current password', person.password)
  const label = 'Code of the device or recovery code'
  fireEvent.click(screen.getByRole('button', { name: 'Send the link' }))
  await waitFor(() => expect(screen.getByLabelText(label)).toHaveFocus())
  type(label, '000000')
  fireEvent.click(screen.getByRole('button', { name: 'Send the link' }))
  await waitFor(() => expect(screen.getByLabelText(label)).toHaveAccessibleDescription(/code/))
  expect(screen.getByLabelText('New address')).toHaveValue('new@example.org')
  expect(await tokenSentTo(db, 'new@example.org', 'email-change')).toBeNull()

  type(label, codeOf(secret, noon))
  fireEvent.click(screen.getByRole('button', { name: 'Send the link' }))
  expect(await screen.findByText(/^A link to confirm it was sent to/)).toBeVisible()
})
