import { seedCaller } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

describe('the way in', () => {
  test('is on every public page, and leads back to it', async () => {
    await showPage('/ar?asOf=2023-02-01')

    expect(screen.getByRole('link', { name: 'تسجيل الدخول' })).toHaveAttribute(
      'href',
      '/ar/sign-in?return=%2Far%3FasOf%3D2023-02-01',
    )
  })

  test('is asked for by a page that needs it, which then opens', async () => {
    const page = await showPage('/fr/account')

    expect(page.address()).toBe('/fr/sign-in?return=%2Ffr%2Faccount')
    expect(await screen.findByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
    expect(screen.getByText(/^Cette page demande de se connecter/)).toBeVisible()
  })

  test('says beside each field what is missing, and goes to the first', async () => {
    await showPage('/fr/sign-in')
    fireEvent.click(screen.getByRole('button', { name: 'Se connecter' }))

    const email = screen.getByRole('textbox', { name: 'Adresse électronique' })
    await waitFor(() => expect(email).toHaveFocus())
    expect(email).toHaveAccessibleDescription('Cette donnée est nécessaire')
    expect(email).toBeInvalid()
    const links = within(screen.getByRole('alert')).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      'Adresse électronique · Cette donnée est nécessaire',
      'Mot de passe · Cette donnée est nécessaire',
    ])
  })

  test('does not tell what was wrong, and keeps what was typed', async () => {
    await showPage('/en/sign-in')
    const email = screen.getByLabelText('E-mail address')
    fireEvent.change(email, { target: { value: 'nobody@example.org' } })
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'wrong' } })
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Wrong e-mail address or password')
    expect(email).toHaveValue('nobody@example.org')
  })
})

describe('who is signed in', () => {
  test.for([
    ['auditor', '/en/audit'],
    ['administrator', '/en/accounts'],
  ] as const)('begins with what their office is for: %s', async ([office, start], { db }) => {
    const { email, password } = await seedCaller(db, office)
    const page = await showPage('/en/sign-in')
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    type('E-mail address', email)
    type('Password', password)
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(page.address()).toBe(start))
  })

  test('is named on every page, and signs out', async ({ db, signIn }) => {
    signIn(await seedCaller(db, 'auditor'))
    const page = await showPage('/ar/account')

    const bar = within(await screen.findByRole('navigation', { name: 'فضاء العمل' }))
    expect(bar.getByRole('link', { name: 'حسابي' })).toHaveAttribute('aria-current', 'page')
    const banner = within(screen.getByRole('banner'))
    fireEvent.click(banner.getByRole('button', { name: 'تسجيل الخروج' }))

    expect(await screen.findByRole('link', { name: 'تسجيل الدخول' })).toBeVisible()
    expect(page.address()).toBe('/ar')
    expect(screen.queryByRole('button', { name: 'تسجيل الخروج' })).toBeNull()
    expect(screen.queryByText(/انتهت جلستكم/)).toBeNull()
  })
})
