import { creationEvent, recordEvents, seedScene } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

/** The auditor is signed in. */
const test = base.extend<{ scene: Awaited<ReturnType<typeof seedScene>> }>({
  scene: async ({ db, signIn }, use) => {
    const scene = await seedScene(db)
    signIn(scene.auditor)
    await use(scene)
  },
})

const entries = () => [...document.querySelectorAll('.events li')].map(read)

test('the trail leaves out what auditors read until it is asked for', async ({ db, scene }) => {
  const { accountId: actor } = scene.auditor
  const asked = { objectKind: 'session' }
  await recordEvents(db, [creationEvent()])
  await recordEvents(
    db,
    [
      {
        ...creationEvent(),
        action: 'reading.begun',
        after: { operation: 'listAuditEvents', asked },
      },
    ],
    { actor },
  )
  const page = await showPage('/fr/audit')
  expect(entries()).toHaveLength(1)

  fireEvent.click(screen.getByRole('checkbox', { name: 'Afficher ce que les auditeurs ont lu' }))
  await waitFor(() => expect(entries().join()).toContain('a consulté le journal d’audit'))
  expect(page.address()).toBe('/fr/audit?readings=included')
  fireEvent.change(screen.getByRole('combobox', { name: 'Objet' }), {
    target: { value: 'reading' },
  })
  await waitFor(() => expect(entries().join()).not.toContain('la ligne de commande'))
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('the trail leads to where it is verified', async ({ scene }) => {
  expect(scene.auditor).toBeDefined()
  const page = await showPage('/fr/audit')
  fireEvent.click(screen.getByRole('link', { name: 'Vérifier le journal' }))

  expect(
    await screen.findByRole('button', { name: 'Vérifier le journal de cette plateforme' }),
  ).toBeVisible()
  expect(page.address()).toBe('/fr/audit/verify')
  expect(document.body).toHaveTextContent('npm run iltizam -- audit verify audit-trail.ndjson')
})
