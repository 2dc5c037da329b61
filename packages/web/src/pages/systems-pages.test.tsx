import { creation, reading, seedCaller, seedOrganization } from '@iltizam/api/testing'
import { seedSystem } from '@iltizam/api/testing/seed-systems'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, vi } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const fill = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

/** The end of a day in the zone of the instance. */
const endOf = (day: string) => new Date(`${day}T23:00:00Z`)

/** The visitor's computer is at that instant too. */
const atNoon = () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-03-29T12:00:00Z') })
  onTestFinished(() => void vi.useRealTimers())
}

describe('a system', () => {
  test('is added, gets a key that is shown once, another in its place, and loses it', async ({
    app,
    db,
    signIn,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    await seedOrganization(db, { name: 'وزارة العدل' })
    signIn(administrator)
    await showPage('/en/systems')
    expect(screen.getByText(/^No system yet/)).toBeVisible()
    follow('New system')
    fireEvent.click(await screen.findByRole('button', { name: 'Add the system' }))
    expect((await screen.findAllByText('This is needed')).length).toBeGreaterThan(1)
    fireEvent.click(screen.getByRole('radio', { name: 'وزارة العدل' }))
    await fill(/^Name/, 'نظام تتبع المشاريع')
    press('Add the system')
    await screen.findByRole('heading', { name: 'نظام تتبع المشاريع', level: 1 })
    expect(screen.getByText(/^No key yet/)).toBeVisible()

    follow('Change the name and purpose')
    await fill(/^Name/, 'نظام تتبع مشاريع الوزارة')
    press('Save')
    await screen.findByRole('heading', { name: 'نظام تتبع مشاريع الوزارة', level: 1 })

    follow('New key')
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Reads the reports of .*العدل/ }))
    await fill(/^Last day/, '2023-12-31')
    press('Make the key')
    const shown = await screen.findByText(/^iltz_/, { selector: '.issued-key code' })
    const token = shown.textContent ?? ''
    // Who hears the page is told of the key, which is there this once.
    await waitFor(() => expect(screen.getByRole('link', { name: 'New key' })).toBeVisible())
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^This is the key/))
    const ask = async () =>
      (
        await app.inject({
          url: '/api/v1/progress-reports',
          headers: { authorization: `Bearer ${token}` },
        })
      ).statusCode
    expect(await ask()).toBe(200)
    press('I have kept it, close')
    expect(screen.getByText(/^end of .*31 December 2023/)).toBeVisible()
    expect(document.body.textContent).not.toContain(token)
    expect(Object.values(localStorage).join()).not.toContain(token)

    const keys = within(screen.getByRole('table', { name: 'Keys' }))
    fireEvent.click(keys.getByRole('link', { name: 'Renew' }))
    await fill(/^Last day/, '2024-03-28')
    await fill(/^How long the old one stays/, '0')
    press('Make the new key')
    await screen.findByText(/^iltz_/, { selector: '.issued-key code' })
    expect(await ask()).toBe(401)
    press('I have kept it, close')

    fireEvent.click(await screen.findByRole('link', { name: 'Revoke' }))
    await fill(/^Reason/, 'found in a mail')
    press('Revoke')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
    expect(await screen.findByText(/revoked .*found in a mail/)).toBeVisible()
    const { items } = (await app.inject(reading('/systems', administrator))).json()
    expect(items[0].keys.map(({ state }: { state: string }) => state)).toEqual([
      'revoked',
      'expired',
    ])
  })

  test('is marked from 14 days before the last day of a key of it on', async ({ db, signIn }) => {
    const administrator = await seedCaller(db, 'administrator')
    for (const [name, lastDay] of [
      ['وزارة العدل', '2023-04-12'],
      ['وزارة الصحة', '2023-04-13'],
    ] as const) {
      const organizationId = await seedOrganization(db, { name })
      await seedSystem(db, { organizationId, by: administrator, expiresAt: endOf(lastDay) })
    }
    signIn(administrator)
    atNoon()
    await showPage('/en/systems')
    expect(screen.getByRole('row', { name: /وزارة العدل/ })).toHaveTextContent('expires soon')
    expect(screen.getByRole('row', { name: /وزارة الصحة/ })).not.toHaveTextContent('soon')
  })

  test('is marked where another key of it than the last ends', async ({ app, db, signIn }) => {
    const administrator = await seedCaller(db, 'administrator')
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const expiresAt = endOf('2023-04-01')
    const { accountId } = await seedSystem(db, { organizationId, by: administrator, expiresAt })
    const key = { scopes: ['read-progress-reports'], lastDay: '2023-12-31' }
    const made = await app.inject(creation(`/systems/${accountId}/keys`, administrator, key))
    expect(made.statusCode).toBe(201)
    signIn(administrator)
    atNoon()
    await showPage('/en/systems')
    const row = screen.getByRole('row', { name: /وزارة العدل/ })
    expect(row).toHaveTextContent('another key expires soon')
  })

  test('is read by an auditor, who is offered nothing else', async ({ db, signIn }) => {
    signIn(await seedCaller(db, 'auditor'))
    await showPage('/en/systems')
    expect(screen.getByText(/^No system yet/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'New system' })).toBeNull()
  })
})
