import { seedCaller } from '@iltizam/api/testing'
import { seedInvited, seedLink } from '@iltizam/api/testing/links'
import { seedFailedMail, seedMail } from '@iltizam/api/testing/seed-mail'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the mail of a platform without a server', () => {
  test('is kept, and read by who hands it on', async ({ db, signIn }) => {
    await seedMail(db)
    signIn(await seedCaller(db, 'administrator'))
    await showPage('/ar/mails')
    expect(await screen.findByText(/^لم يضبط أي خادم بريد/)).toBeVisible()
    expect(screen.getByText('رسالة واحدة')).toBeVisible()

    press(/^قراءة الرسالة/)
    const text = await screen.findByText(/token-that-lets-in/)
    expect(text).toHaveAttribute('dir', 'rtl')
    expect(text).toHaveTextContent('دعوة إلى منصة التزام')
  })

  test('is not offered once its link was replaced, and says so', async ({ db, signIn }) => {
    const { accountId, personId } = await seedInvited(db)
    await seedMail(db, { personId })
    await seedLink(db, 'invitation', accountId)
    signIn(await seedCaller(db, 'administrator'))
    await showPage('/fr/mails')
    expect(await screen.findByText(/son lien n’est plus valable/)).toBeVisible()
    for (const name of [/^Lire/, /^Réessayer/])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  test('says that there is none yet, where none was asked for in particular', async ({
    db,
    signIn,
  }) => {
    signIn(await seedCaller(db, 'administrator'))
    await showPage('/fr/mails')
    expect(await screen.findByText('La plateforme n’a encore écrit à personne.')).toBeVisible()
  })

  test('is tried again where it was given up', async ({ db, signIn }) => {
    await seedFailedMail(db)
    signIn(await seedCaller(db, 'administrator'))
    const page = await showPage('/en/mails?standing=failed')
    expect(await screen.findByRole('row', { name: /given up/ })).toHaveTextContent(
      'the mail server could not be reached (ECONNECTION)',
    )
    press(/^Try again/)
    expect(await screen.findByText('No mail matches this choice.')).toBeVisible()

    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'kept' } })
    expect(await screen.findByText(/^.1. mail$/)).toBeVisible()
    expect(page.address()).toContain('standing=kept')
  })
})

test('somebody declines mail on the page of their account', async ({ db, signIn }) => {
  signIn(await seedCaller(db, 'focal-point'))
  await showPage('/en/account')
  const handover = await screen.findByRole('checkbox', { name: 'Hand-over' })
  expect(handover).toBeChecked()
  fireEvent.click(handover)
  press('Save the choice')
  expect(await screen.findByText('Your choice is saved.')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Hand-over' })).not.toBeChecked())
})
