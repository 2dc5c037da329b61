import { reading, seedCaller, seedMandate, seedOrganization } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

describe('what is kept about somebody', () => {
  test('is downloaded by an administrator, and by its owner on the page of their account', async ({
    db,
    signIn,
  }) => {
    const { personId } = await seedCaller(db, 'account-holder')
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/people/${personId}`)
    const link = await screen.findByRole('link', { name: 'Download what is kept about them' })
    expect(link).toHaveAttribute('href', `/api/v1/people/${personId}/data`)

    await showPage('/en/account')
    const mine = await screen.findByRole('link', { name: 'Download what is kept about me' })
    expect(mine).toHaveAttribute('href', '/api/v1/account/data')
    expect(screen.getByText('Send your request to the secretariat of this platform.')).toBeVisible()
  })

  test('is erased once the name is written again, and then says so', async ({
    app,
    db,
    signIn,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    const { personId } = await seedCaller(db, 'account-holder')
    signIn(administrator)
    await showPage(`/en/people/${personId}?edit=erasure`)
    const panel = within(await screen.findByRole('region', { name: 'Erase their data' }))
    expect(await panel.findByText(/^The name and the form of address/)).toBeVisible()
    const type = (label: RegExp, value: string) =>
      fireEvent.change(panel.getByLabelText(label), { target: { value } })
    type(/^Reference of the request/, 'Request 12/2023')
    type(/^To confirm/, 'another name')
    fireEvent.click(panel.getByRole('button', { name: 'Erase for good' }))
    const name = panel.getByLabelText(/^To confirm/)
    await waitFor(() => expect(name).toHaveFocus())
    expect(name).toHaveAccessibleDescription('Write the name as it is')
    const kept = await app.inject(reading(`/people/${personId}`, administrator))
    expect(kept.json()).toMatchObject({ name: 'شخص', version: 1 })

    type(/^To confirm/, ' شخص ')
    fireEvent.click(panel.getByRole('button', { name: 'Erase for good' }))
    await screen.findByRole('heading', { name: 'somebody whose data was erased', level: 1 })
    const said = await screen.findByRole('status')
    expect(said).toHaveTextContent(/^This person’s data was erased/)
    await waitFor(() => expect(said).toHaveFocus())
    expect(screen.queryByRole('link', { name: 'Change the name' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Erase their data' })).toBeNull()
  })

  test('is not erased before what they are is ended, to which it leads', async ({ db, signIn }) => {
    const { personId } = await seedCaller(db, 'auditor')
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const mandate = await seedMandate(db, { personId, organizationId })
    signIn(await seedCaller(db, 'administrator'))
    await showPage(`/en/people/${personId}?edit=erasure`)
    const panel = within(await screen.findByRole('region', { name: 'Erase their data' }))
    const way = await panel.findByRole('link', { name: /^mandate for/ })
    expect(way).toHaveAttribute('href', `/en/mandates/${mandate}`)
    expect(panel.getByRole('link', { name: /^office: / })).toBeVisible()
    expect(panel.queryByRole('button', { name: 'Erase for good' })).toBeNull()
  })
})
