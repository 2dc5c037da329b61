import { seedCaller, seedOrganization, seedSeat } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a committee', () => {
  test('shows its seats with who holds them, and gets one more', async ({ db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const { committeeId } = await seedSeat(db, { personId: null, organizationId })
    await seedOrganization(db, { name: 'وزارة الصحة' })
    signIn(await seedCaller(db, 'secretariat'))
    const page = await showPage(`/fr/committees/${committeeId}?edit=new-seat`)

    const form = await screen.findByRole('region', { name: 'Attribuer un siège' })
    press('Attribuer le siège')
    expect(await within(form).findByRole('alert')).toHaveTextContent('Organisme')
    fireEvent.click(within(form).getByRole('radio', { name: 'وزارة الصحة' }))
    choose('Qualité', 'alternate')
    press('Attribuer le siège')

    await waitFor(() => expect(page.address()).toBe(`/fr/committees/${committeeId}`))
    const row = await screen.findByRole('row', { name: /وزارة الصحة/ })
    expect(read(row)).toContain('Suppléant(e)')
    expect(read(row)).toContain('L’organisme n’a encore désigné personne')
    const balance = screen.getByText('Secteur public', { selector: 'dt' }).parentElement
    expect(read(balance as Element)).toBe('Secteur public1')
  })

  test('ends a seat for a reason, which its history tells', async ({ db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const { committeeId } = await seedSeat(db, { personId: null, organizationId })
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/ar/committees/${committeeId}`)

    fireEvent.click(screen.getByRole('link', { name: 'إنهاء المقعد' }))
    await screen.findByRole('region', { name: 'إنهاء مقعد وزارة العدل؟' })
    press('إنهاء المقعد')
    await screen.findAllByText('هذا المعطى ضروري')
    fireEvent.change(screen.getByLabelText('السبب'), { target: { value: 'اعتذرت الوزارة' } })
    press('إنهاء المقعد')

    expect(await screen.findByText('لا مقعد قائما في هذا اليوم.')).toBeVisible()
    fireEvent.click(await screen.findByText(/^مقاعد انتهت أو لم تبدأ/))
    fireEvent.click(screen.getByText('ما سجل عن المدة'))
    expect(await screen.findByText('اعتذرت الوزارة')).toBeVisible()
  })

  test('tells when it met and which bodies were absent, and lets that be corrected', async ({
    db,
    signIn,
  }) => {
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const { committeeId } = await seedSeat(db, { personId: null, organizationId })
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/en/committees/${committeeId}?edit=new-meeting`)

    await screen.findByRole('region', { name: 'Record a meeting that was held' })
    choose('وزارة العدل · The body as a whole', 'absent')
    press('Record the meeting')
    const absent = await screen.findByRole('heading', { name: 'Absent bodies' })
    expect(read(absent.nextElementSibling as Element)).toContain('وزارة العدل')

    fireEvent.click(screen.getByRole('link', { name: 'Correct the attendance' }))
    await screen.findByRole('region', { name: 'Correct the attendance' })
    choose('وزارة العدل · The body as a whole', 'remote')
    press('Save the attendance')
    expect(await screen.findByText('No body was absent')).toBeVisible()
  })

  test('is read by a member, who can change nothing of it', async ({ db, signIn }) => {
    const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
    const member = await seedCaller(db, 'committee-member', { organizationId })
    signIn(member)
    await showPage('/fr/committees')

    const table = within(await screen.findByRole('table'))
    fireEvent.click(table.getByRole('link'))
    expect(await screen.findByRole('row', { name: /وزارة العدل/ })).toHaveTextContent('شخص')
    expect(screen.queryByRole('button', { name: 'Mettre fin au siège' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Attribuer un siège' })).toBeNull()
  })
})
