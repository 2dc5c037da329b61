import { creationEvent, recordEvents, seedCaller } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../../test/api.ts'
import { read } from '../../../test/read.ts'
import { showPage } from '../../../test/show-page.tsx'

/** By the page's own marks: of hundreds of elements the role is slow to tell. */
const entries = () => [...document.querySelectorAll<HTMLElement>('.events li')]

describe('a trail longer than a page', () => {
  test('brings older events on demand, where whoever asked goes on', async ({ db, signIn }) => {
    signIn(await seedCaller(db, 'auditor'))
    await recordEvents(
      db,
      Array.from({ length: 53 }, () => creationEvent()),
    )
    await showPage('/fr/audit')
    expect(entries()).toHaveLength(50)
    expect(read(screen.getByRole('status'))).toBe('50 affichés sur 53')

    fireEvent.click(screen.getByRole('button', { name: 'Afficher des événements plus anciens' }))

    await waitFor(() => expect(entries()).toHaveLength(53))
    expect(read(screen.getByRole('status'))).toBe('53 événements')
    await waitFor(() =>
      expect(entries()[50]).toContainElement(document.activeElement as HTMLElement),
    )
    expect(screen.queryByRole('button', { name: /plus anciens/ })).toBeNull()
  })

  test('keeps what it shows when older events cannot be had, and says why', async ({
    db,
    signIn,
  }) => {
    signIn(await seedCaller(db, 'auditor'))
    await recordEvents(
      db,
      Array.from({ length: 51 }, () => creationEvent()),
    )
    await showPage('/fr/audit')

    signIn({ cookie: 'iltizam=ended' })
    fireEvent.click(screen.getByRole('button', { name: 'Afficher des événements plus anciens' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Connectez-vous d’abord')
    expect(entries()).toHaveLength(50)
  })
})
