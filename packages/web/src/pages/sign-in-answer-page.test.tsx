import { codeOf, seedCaller, testClock } from '@iltizam/api/testing'
import { seedFactor, seedIdentity, seedInvited, seedWayBack } from '@iltizam/api/testing/links'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as withoutProvider } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'
import { test } from '../../test/with-provider.ts'

const name = /^الدخول عبر .*الهوية الرقمية/

describe('the button of the identity provider', () => {
  test('stands on the sign-in page, and leads there', async () => {
    await showPage('/ar/sign-in')
    const button = screen.getByRole('button', { name })
    fireEvent.click(button)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^جار الانتقال إلى/))
  })

  withoutProvider('is not there where there is none', async () => {
    await showPage('/ar/sign-in')
    expect(screen.getByRole('button', { name: 'تسجيل الدخول' })).toBeVisible()
    expect(screen.queryByRole('button', { name })).toBeNull()
  })
})

describe('who comes back from the identity provider', () => {
  test('goes on where they begin', async ({ db, signIn }) => {
    await seedIdentity(db, await seedCaller(db, 'auditor'))
    const { answer, cookie } = await seedWayBack(db)
    signIn({ cookie })
    const page = await showPage(`/fr/sign-in-answer#${answer}`)
    await waitFor(() => expect(page.address()).not.toContain('sign-in-answer'))
    expect(await screen.findByRole('button', { name: 'Se déconnecter' })).toBeVisible()
  })

  test('is asked for their code, and told beside its field that it is wrong', async ({
    db,
    signIn,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    const secret = await seedFactor(db, auditor.accountId)
    await seedIdentity(db, auditor)
    const { answer, cookie } = await seedWayBack(db)
    signIn({ cookie })
    const page = await showPage(`/en/sign-in-answer#${answer}`)
    const status = await screen.findByText(/^The identity provider has confirmed who you are/)
    await waitFor(() => expect(status.closest('[role=status]')).toHaveFocus())
    const field = screen.getByLabelText('Code of your device')
    fireEvent.change(field, { target: { value: '000000' } })
    fireEvent.click(screen.getByRole('button', { name: 'Enter' }))
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
    expect(field).toHaveValue('000000')

    fireEvent.change(field, { target: { value: codeOf(secret, testClock.now().getTime()) } })
    fireEvent.click(screen.getByRole('button', { name: 'Enter' }))
    await waitFor(() => expect(page.address()).not.toContain('sign-in-answer'))
  })

  test('is told what to do next where they are nobody here', async ({ db, signIn }) => {
    const { answer, cookie } = await seedWayBack(db)
    signIn({ cookie })
    await showPage(`/ar/sign-in-answer#${answer}`)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('لا يدخل أحد إلى هذه المنصة بهذه الهوية')
    expect(alert).toHaveTextContent(/إذا وصلتكم دعوة/)
    const back = screen.getByRole('link', { name: 'العودة إلى تسجيل الدخول' })
    expect(back).toHaveAttribute('href', '/ar/sign-in')
  })

  test('a second time is told that it is over', async () => {
    await showPage('/fr/sign-in-answer#code=used&state=fr.used')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Cette tentative est terminée/)
  })

  test('without an answer is told so', async () => {
    await showPage('/en/sign-in-answer')
    expect(screen.getByText(/^This address carries no answer/)).toBeVisible()
  })
})

describe('the identities on my account’s page', () => {
  test('are unlinked by a button', async ({ db, signIn }) => {
    const auditor = await seedCaller(db, 'auditor')
    await seedIdentity(db, auditor)
    signIn(auditor)
    await showPage('/en/account')
    const section = within(
      await screen.findByRole('region', { name: 'Signing in by an identity provider' }),
    )
    fireEvent.click(section.getByRole('button', { name: 'Unlink' }))
    const said = await section.findByText(/^The identity is unlinked/)
    await waitFor(() => expect(said.closest('[role=status]')).toHaveFocus())
    await waitFor(() => expect(section.queryByRole('button', { name: 'Unlink' })).toBeNull())
  })

  test('stay where they are the only way in, and a password is asked for by a link', async ({
    db,
    signIn,
  }) => {
    const invited = await seedInvited(db)
    await seedIdentity(db, invited)
    const { cookie, answer } = await seedWayBack(db)
    signIn({ cookie })
    const page = await showPage(`/en/sign-in-answer#${answer}`)
    await waitFor(() => expect(page.address()).not.toContain('sign-in-answer'))
    await showPage('/en/account')
    const buttons = await screen.findAllByRole('button', { name: 'Unlink' })
    const [unlink] = buttons
    if (!unlink) throw new Error('nothing to unlink')
    fireEvent.click(unlink)
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You have no password/)
    const links = screen.getAllByRole('link', { name: 'Ask for a link to choose one' })
    expect(links[0]).toHaveAttribute('href', '/en/password-reset')
  })

  test('are no second factor: who needs one is told so, and that a password comes first', async ({
    db,
    signIn,
  }) => {
    const secretariat = await seedInvited(db)
    await seedIdentity(db, secretariat)
    const { cookie, answer } = await seedWayBack(db)
    signIn({ cookie })
    const page = await showPage(`/en/sign-in-answer#${answer}`)
    await waitFor(() => expect(page.address()).toContain('/account'))
    const section = within(await screen.findByRole('region', { name: 'Second factor' }))
    expect(await section.findByText(/^Your office needs it/)).toBeVisible()
    expect(section.getByRole('link', { name: 'Ask for a link to choose one' })).toBeVisible()
  })
})
