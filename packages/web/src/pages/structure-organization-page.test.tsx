import { seedCaller, seedOrganization } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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
  expect(screen.queryByRole('link', { name: 'Fusion ou scission' })).toBeNull()
})
