import { creation, inArabic, seedCaller, seedOrganization } from '@iltizam/api/testing'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

test('a body is merged once its effect was shown, and says so with what still names it', async ({
  db,
  signIn,
}) => {
  const id = await seedOrganization(db, { name: 'وزارة العدل' })
  await seedOrganization(db, { name: 'وزارة الصحة' })
  await seedCaller(db, 'focal-point', { organizationId: id })
  signIn(await seedCaller(db, 'secretariat'))
  const page = await showPage(`/fr/structure/organizations/${id}?edit=succession`)

  const form = within(await screen.findByRole('region', { name: 'Fusion ou scission' }))
  fireEvent.change(form.getByRole('combobox', { name: 'Comment il prend fin' }), {
    target: { value: 'merged' },
  })
  fireEvent.click(form.getByRole('radio', { name: 'وزارة الصحة' }))
  fireEvent.change(form.getByRole('textbox', { name: 'Raison' }), { target: { value: 'Décret' } })
  fireEvent.click(form.getByRole('button', { name: 'Voir l’effet' }))
  expect(await form.findByText(/cet organisme n’existe plus/)).toBeVisible()
  expect(form.getByText(/^Mandat/)).toBeVisible()
  fireEvent.click(form.getByRole('button', { name: 'L’enregistrer' }))

  await waitFor(() => expect(page.address()).toBe(`/fr/structure/organizations/${id}`))
  expect(await screen.findByText(/fusionné dans/)).toHaveTextContent('وزارة الصحة')
  expect(screen.getByText('Ce qui le nomme encore')).toBeVisible()
  const mandate = within(screen.getByText(/^Mandat\b/, { selector: 'li' })).getByRole('link')
  expect(mandate).toHaveAttribute('href', expect.stringMatching(/^\/fr\/mandates\//))
  expect(screen.queryByRole('link', { name: 'Fusion ou scission' })).toBeNull()
})

test('a merger that was recorded by mistake is taken back, and stays on record', async ({
  app,
  db,
  signIn,
}) => {
  const id = await seedOrganization(db, { name: 'وزارة العدل' })
  const otherId = await seedOrganization(db, { name: 'وزارة الصحة' })
  const secretariat = await seedCaller(db, 'secretariat')
  await app.inject(
    creation('/organization-successions', secretariat, {
      ...{ kind: 'merged', predecessorIds: [id], successorIds: [otherId] },
      ...{ effectiveFrom: '2023-03-29', reason: inArabic('بمقتضى المرسوم') },
    }),
  )
  signIn(secretariat)
  await showPage(`/fr/structure/organizations/${otherId}`)
  fireEvent.click(screen.getByText('Fusions et scissions enregistrées'))
  expect(screen.queryByRole('link', { name: 'Retirer cet enregistrement' })).toBeNull()
  cleanup()

  const page = await showPage(`/fr/structure/organizations/${id}`)
  expect(screen.getByText(/fusionné dans/)).toBeVisible()
  fireEvent.click(screen.getByText('Fusions et scissions enregistrées'))
  fireEvent.click(await screen.findByRole('link', { name: 'Retirer cet enregistrement' }))
  const form = within(await screen.findByRole('region', { name: 'Retirer cet enregistrement' }))
  fireEvent.click(form.getByRole('button', { name: 'Retirer cet enregistrement' }))
  await form.findAllByText('Cette donnée est nécessaire')
  fireEvent.change(form.getByLabelText('Raison'), { target: { value: 'Pas encore en vigueur' } })
  fireEvent.click(form.getByRole('button', { name: 'Retirer cet enregistrement' }))

  await waitFor(() => expect(page.address()).toBe(`/fr/structure/organizations/${id}`))
  expect(await screen.findByText(/^Enregistrement retiré le/)).toBeVisible()
  expect(screen.getByText('Pas encore en vigueur')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Fusion ou scission' })).toBeVisible()
})
