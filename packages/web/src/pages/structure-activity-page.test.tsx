import { seedCaller, seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the weight of an activity', () => {
  test('is set after its effect was seen, which is then what the public sees', async ({
    db,
    app,
    signIn,
  }) => {
    const { slug, commitments } = await seedPlan(db, {
      commitments: [
        { activities: [{ progress: 20 }, { progress: 80 }] },
        { activities: [{ progress: 0 }] },
      ],
    })
    const planProgress = async () =>
      (await app.inject({ url: `/api/v1/plans/${slug}` })).json().progress
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/fr/structure/activities/${commitments[0]?.activityIds[1]}?edit=weight`)

    type('Nouveau poids', 'deux')
    press('Voir l’effet avant d’enregistrer')
    const weight = screen.getByRole('textbox', { name: 'Nouveau poids' })
    await waitFor(() =>
      expect(weight).toHaveAccessibleDescription(/Écrivez un nombre au-dessus de 0/),
    )
    expect(weight).toHaveValue('deux')
    expect(screen.getByRole('textbox', { name: 'Motif' })).toHaveAccessibleDescription(
      /Cette donnée est nécessaire$/,
    )
    type('Nouveau poids', '٢٫٥')
    type('Motif', 'Elle demande bien plus de travail.')
    press('Voir l’effet avant d’enregistrer')
    const effect = await screen.findByRole('region', { name: 'L’effet de ce poids' })
    expect(within(effect).getAllByRole('row').map(read)).toEqual([
      'MaintenantEnsuite',
      'Poids12,5',
      'Taux de l’engagement50\u00a0% 50\u00a0%63\u00a0% 62,857143\u00a0%',
      'Taux du plan25\u00a0% 25\u00a0%31\u00a0% 31,428572\u00a0%',
    ])
    expect(await planProgress()).toEqual({ exact: 25, shown: 25 })
    press('Confirmer ce poids')

    const heading = await screen.findByRole('heading', { level: 2, name: /^Poids/ })
    await waitFor(() => expect(heading).toHaveTextContent('2,5'))
    expect(await planProgress()).toEqual({ exact: 31.428572, shown: 31 })
    const history = screen.getByText('Poids successifs').closest('details') as HTMLElement
    await waitFor(() =>
      expect(read(history)).toContain('avant\u00a0: 1après\u00a0: 2,5Elle demande bien plus'),
    )
  })

  test('is previewed anew where it is typed anew', async ({ db, signIn }) => {
    const { commitments } = await seedPlan(db, {
      commitments: [{ activities: [{ progress: 20 }, { progress: 80 }] }],
    })
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/fr/structure/activities/${commitments[0]?.activityIds[1]}?edit=weight`)

    type('Nouveau poids', '3')
    type('Motif', 'Motif')
    press('Voir l’effet avant d’enregistrer')
    await screen.findByRole('button', { name: 'Confirmer ce poids' })
    type('Nouveau poids', '30')

    expect(screen.queryByRole('region', { name: 'L’effet de ce poids' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Confirmer ce poids' })).toBeNull()
  })
})

test('a stand-in for completed activities is not changed by hand, and says why', async ({
  db,
  signIn,
}) => {
  const { commitments } = await seedPlan(db, {
    commitments: [{ activities: [{ progress: 40 }, { progress: 100, standsForCompleted: true }] }],
  })
  signIn(await seedCaller(db, 'secretariat'))
  await showPage(`/ar/structure/activities/${commitments[0]?.activityIds[1]}`)

  expect(screen.getByText(/^ينوب هذا النشاط عن أنشطة منجزة/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'تعديل معطيات النشاط' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'تغيير الوزن' })).toBeNull()
})
