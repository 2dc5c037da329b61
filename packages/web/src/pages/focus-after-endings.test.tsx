import {
  buildTestApp,
  codeOf,
  creation,
  inArabic,
  reading,
  seedCaller,
  seedOrganization,
  seedSeat,
} from '@iltizam/api/testing'
import { seedFactor } from '@iltizam/api/testing/links'
import { seedFailedMail } from '@iltizam/api/testing/seed-mail'
import { signingIn } from '@iltizam/api/testing/signing-in'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const follow = async (name: string) => fireEvent.click(await screen.findByRole('link', { name }))
const reason = async (label: string | RegExp = /^Reason/) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'decided so' } })

/** The focus is in a status that says it, and not on the page. */
const isSaid = async (words: string | RegExp) => {
  await screen.findByText(words)
  await waitFor(() => expect(document.activeElement).toHaveTextContent(words))
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'status'))
}

describe('once something is over, the focus is where that is said', () => {
  test('of a mandate', async ({ app, db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وكالة التنمية' })
    const { personId } = await seedCaller(db, 'focal-point', { organizationId })
    const administrator = await seedCaller(db, 'administrator')
    const { items } = (
      await app.inject(reading(`/mandates?person=${personId}`, administrator))
    ).json()
    signIn(administrator)
    await showPage(`/en/mandates/${items[0].id}?edit=end`)
    await reason()
    await press('End the mandate')
    await isSaid('The mandate has ended.')
  })

  test('of a mandate that is handed over', async ({ app, db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وكالة التنمية' })
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId })
    await seedCaller(db, 'focal-point', { organizationId, kind: 'deputy' })
    const { account } = (await app.inject(reading('/session', focalPoint))).json()
    signIn(focalPoint)
    await showPage(`/en/mandates/${account.mandates[0].id}?edit=hand-over`)
    fireEvent.click(await screen.findByRole('radio', { name: 'شخص' }))
    await press('Hand over today')
    await isSaid(/^It is handed over/)
  })

  test('of a seat', async ({ db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const { committeeId } = await seedSeat(db, { personId: null, organizationId })
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/en/committees/${committeeId}`)
    await follow('End the seat')
    await reason()
    await press('End the seat')
    await isSaid(/^The seat of .*وزارة العدل.* has ended\.$/)
  })

  test('of a key that was kept, and then revoked', async ({ app, db, signIn }) => {
    const administrator = await seedCaller(db, 'administrator')
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const system = (
      await app.inject(creation('/systems', administrator, { name: 'نظام', organizationId }))
    ).json()
    signIn(administrator)
    await showPage(`/en/systems/${system.id}?edit=new-key`)
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Reads the reports/ }))
    fireEvent.change(await screen.findByLabelText(/^Last day/), { target: { value: '2023-12-31' } })
    await press('Make the key')
    await press('I have kept it, close')
    await isSaid('The key is made, and is shown no more.')

    await follow('Revoke')
    await reason()
    await press('Revoke')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
    await isSaid(/^The key is revoked/)
  })

  test('of a body, and of its end that is taken back', async ({ app, db, signIn }) => {
    const id = await seedOrganization(db, { name: 'وزارة العدل' })
    await seedOrganization(db, { name: 'وزارة الصحة' })
    const secretariat = await seedCaller(db, 'secretariat')
    signIn(secretariat)
    await showPage(`/en/structure/organizations/${id}?edit=succession`)
    fireEvent.change(await screen.findByRole('combobox', { name: 'How it ends' }), {
      target: { value: 'merged' },
    })
    fireEvent.click(screen.getByRole('radio', { name: 'وزارة الصحة' }))
    await reason('Reason')
    await press('Show the effect')
    await press('Record it')
    await isSaid('The end of the body is recorded.')

    fireEvent.click(screen.getByText(/^Mergers and splits on record/))
    await follow('Take this record back')
    await reason('Reason')
    await press('Take this record back')
    await isSaid('The record is taken back.')
    const { endedOn } = (await app.inject(reading(`/organizations/${id}`, secretariat))).json()
    expect(endedOn).toBeNull()
  })

  test('of a session', async ({ app, db, signIn }) => {
    const auditor = await seedCaller(db, 'auditor')
    await app.inject(signingIn(auditor))
    signIn(auditor)
    await showPage('/en/account')
    await press(/^End this session/)
    await isSaid('The session has ended.')
  })

  test('of a hand-over that is confirmed', async ({ app, db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وكالة التنمية' })
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId })
    const deputy = await seedCaller(db, 'focal-point', { organizationId, kind: 'deputy' })
    const { account } = (await app.inject(reading('/session', focalPoint))).json()
    const body = { toPersonId: deputy.personId, reason: inArabic('تكليف') }
    const made = await app.inject(
      creation(`/mandates/${account.mandates[0].id}/handovers`, focalPoint, body, { version: 1 }),
    )
    signIn(deputy)
    await showPage(`/en/handovers/${made.json().id}`)
    await press(/^I confirm that I know/)
    fireEvent.click(within(await screen.findByRole('dialog')).getByText('Confirm'))
    await isSaid('The hand-over is confirmed.')
  })

  test('of a mail that is tried once more', async ({ db, signIn }) => {
    await seedFailedMail(db)
    signIn(await seedCaller(db, 'administrator'))
    await showPage('/en/mails?standing=failed')
    await press(/^Try again/)
    await isSaid('The mail will be sent once more.')
  })
})

const noon = Date.parse('2023-03-29T12:00:00Z')

const real = test.extend({
  app: async ({ db }, use) => {
    const app = await buildTestApp({
      db,
      clock: { now: () => new Date(noon), today: () => '2023-03-29' },
      instance: { timeZone: 'Africa/Casablanca', demonstrationDay: null },
    })
    await use(app)
    await app.close()
  },
})

real('a second factor is removed where the focus leads through', async ({ db, signIn }) => {
  const auditor = await seedCaller(db, 'auditor')
  const secret = await seedFactor(db, auditor.accountId)
  signIn(auditor)
  await showPage('/en/account')
  await press('Remove the second factor')
  const form = within(await screen.findByRole('form', { name: 'Remove the second factor' }))
  await waitFor(() => expect(form.getByLabelText('Current password')).toHaveFocus())
  await press('Cancel')
  await isSaid(/^A code is asked for when you sign in/)

  await press('Remove the second factor')
  fireEvent.change(screen.getAllByLabelText('Current password').at(-1) as HTMLElement, {
    target: { value: auditor.password },
  })
  fireEvent.change(screen.getByLabelText('Code of the device or recovery code'), {
    target: { value: codeOf(secret, noon) },
  })
  await press('Remove the second factor')
  await isSaid('The second factor is removed.')
})
