import { seedCaller, seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))

describe('the structure', () => {
  test('of an empty instance says what to do first, and what after that', async ({
    db,
    signIn,
  }) => {
    signIn(await seedCaller(db, 'secretariat'))
    await showPage('/ar/structure')

    const steps = within(screen.getByRole('region', { name: 'من أين نبدأ؟' }))
    const items = steps.getAllByRole('listitem')
    expect(items.map((item) => read(item.querySelector('strong') as Element))).toEqual([
      'الهيئات',
      'خطة العمل',
      'محاورها',
      'التزاماتها',
      'أنشطة كل التزام',
    ])
    expect(items[0]).toHaveAttribute('aria-current', 'step')
  })

  test('is the secretariat’s: others are told so, and their menu does not offer it', async ({
    db,
    signIn,
  }) => {
    signIn(await seedCaller(db, 'auditor'))
    await showPage('/fr/structure')

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Votre rôle ne permet pas cette action',
    )
    expect(screen.queryByRole('link', { name: 'Structure' })).toBeNull()
  })

  test('gets a body by its names and its kind', async ({ db, signIn }) => {
    signIn(await seedCaller(db, 'secretariat'))
    const page = await showPage('/fr/structure?edit=new-organization')

    const heading = await screen.findByRole('heading', { name: 'Nouvel organisme' })
    await waitFor(() => expect(heading).toHaveFocus())
    type('Français', 'Ministère de la Justice')
    type(/^العربية/, 'وزارة العدل')
    save()
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Nature' })).toHaveAccessibleDescription(
        'Cette donnée est nécessaire',
      ),
    )
    fireEvent.change(screen.getByRole('combobox', { name: 'Nature' }), {
      target: { value: 'ministry' },
    })
    save()

    const row = await screen.findByRole('row', { name: /Ministère de la Justice/ })
    expect(read(row)).toBe('Ministère de la JusticeMinistère')
    expect(page.address()).toBe('/fr/structure')
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Nouvel organisme' })).toHaveFocus(),
    )
    expect(screen.getByText('Le plan d’action').closest('li')).toHaveAttribute(
      'aria-current',
      'step',
    )
  })

  test('gets a plan, once each field has what it needs', async ({ db, signIn }) => {
    await seedPlan(db, { ordinal: 1 })
    signIn(await seedCaller(db, 'secretariat'))
    const page = await showPage('/fr/structure?edit=new-plan')

    save()
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getAllByRole('link').map(read)).toEqual([
      'Rang du plan · Cette donnée est nécessaire',
      'Adresse sur le web · Cette donnée est nécessaire',
      'Intitulé · Cette donnée est nécessaire',
      'Première année · Cette donnée est nécessaire',
      'Dernière année · Cette donnée est nécessaire',
    ])
    type('Rang du plan', '1')
    type('Adresse sur le web', 'plan-1')
    type('Français', 'Plan d’action national')
    type('Première année', '٢٠٢٤')
    type('Dernière année', '2023')
    save()
    const last = screen.getByRole('textbox', { name: 'Dernière année' })
    await waitFor(() => expect(last).toHaveAccessibleDescription('La fin précède le début'))
    type('Dernière année', '2027')
    save()
    const slug = screen.getByRole('textbox', { name: 'Adresse sur le web' })
    await waitFor(() => expect(slug).toHaveAccessibleDescription(/Cette valeur est déjà prise$/))
    type('Rang du plan', '2')
    type('Adresse sur le web', '2024-2027')
    save()

    await waitFor(() => expect(page.address()).toBe('/fr/structure/plans/2024-2027'))
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Plan d’action national' }),
    ).toBeVisible()
    expect(screen.getByRole('main')).toHaveTextContent('2024–2027')
  })

  test('keeps what was typed where its form was closed', async ({ db, signIn }) => {
    signIn(await seedCaller(db, 'secretariat'))
    await showPage('/fr/structure?edit=new-organization')
    type('Français', 'Ministère de')
    fireEvent.click(screen.getByRole('button', { name: 'Fermer' }))
    fireEvent.click(await screen.findByRole('link', { name: 'Nouvel organisme' }))

    expect(await screen.findByRole('textbox', { name: 'Français' })).toHaveValue('Ministère de')
    expect(screen.getByText(/cet ordinateur l’avait gardé/)).toBeVisible()
  })
})
