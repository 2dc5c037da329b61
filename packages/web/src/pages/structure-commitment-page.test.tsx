import { change, creation, seedCaller, seedOrganization, seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
const open = async (name: string) => {
  fireEvent.click(await screen.findByRole('link', { name }))
  await screen.findByRole('heading', { name })
}
const written = (text: string, state = 'verified') => ({ text, state })

describe('a commitment by hand', () => {
  test('is added with its lead and its support, whom any name finds', async ({
    db,
    app,
    signIn,
  }) => {
    const caller = await seedCaller(db, 'secretariat')
    const { slug } = await seedPlan(db)
    await seedOrganization(db, { name: 'وكالة التنمية الرقمية' })
    for (const [ar, fr] of [
      ['وزارة العدل', 'Ministère de la Justice'],
      ['وزارة الصحة', 'Ministère de la Santé'],
    ] as const) {
      const name = { source: 'ar', ar: written(ar), fr: written(fr) }
      await app.inject(creation('/organizations', caller, { name, kind: 'ministry' }))
    }
    signIn(caller)
    await showPage(`/fr/structure/plans/${slug}`)
    await open('Nouvel engagement')

    type('Français', 'Ouvrir les données')
    const lead = within(await screen.findByRole('group', { name: 'Organisme chef de file' }))
    fireEvent.change(lead.getByRole('searchbox'), { target: { value: 'العدل' } })
    expect(lead.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Pas encore désigné',
      'Ministère de la Justice',
    ])
    expect(lead.getByRole('status')).toHaveTextContent('1 organisme')
    fireEvent.click(lead.getByRole('radio', { name: 'Ministère de la Justice' }))
    const support = within(screen.getByRole('group', { name: /^Organismes d’appui/ }))
    expect(support.queryByRole('checkbox', { name: 'Ministère de la Justice' })).toBeNull()
    fireEvent.click(support.getByRole('checkbox', { name: 'وكالة التنمية الرقمية' }))
    fireEvent.click(support.getByRole('checkbox', { name: 'Ministère de la Santé' }))
    save()

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Ouvrir les données' }),
    ).toBeVisible()
    const facts = [...screen.getByRole('main').querySelectorAll('.facts > div')].map(read)
    expect(facts).toContain('Organisme chef de fileMinistère de la Justice')
    expect(facts).toContain('Organismes d’appuiMinistère de la Santéوكالة التنمية الرقميةen arabe')
  })

  test('leaves a translation to be checked where its source changes, and shows both in its history', async ({
    db,
    app,
    signIn,
  }) => {
    const caller = await seedCaller(db, 'secretariat')
    const { slug } = await seedPlan(db)
    const title = { source: 'fr', fr: written('Ouvrir'), ar: written('فتح'), en: written('Open') }
    const { id } = (
      await app.inject(creation(`/plans/${slug}/commitments`, caller, { title }))
    ).json()
    signIn(caller)
    await showPage(`/fr/structure/commitments/${id}?edit=facts`)

    type('Français', 'Ouvrir et réutiliser')
    const [arabic] = screen.getAllByRole('checkbox', { name: 'Traduction vérifiée' })
    expect(arabic).toHaveAccessibleDescription(
      'Le texte d’origine a changé depuis\u00a0: à vérifier',
    )
    type(/^English/, '')
    save()

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Ouvrir et réutiliser' }),
    ).toBeVisible()
    const history = screen.getByText('Historique').closest('details') as HTMLElement
    await waitFor(() => expect(history.querySelector('del')).not.toBeNull())
    const [entry] = within(history).getAllByRole('listitem', { hidden: true })
    expect(read(entry as HTMLElement)).toBe(
      [
        '29 mars 2023',
        'Intitulé · العربيةavant\u00a0: فتحaprès\u00a0: traduction à mettre à jour · فتح',
        'Intitulé · Françaisavant\u00a0: Ouvriraprès\u00a0: Ouvrir et réutiliser',
        'Intitulé · Englishavant\u00a0: Openaprès\u00a0: retiré',
      ].join(''),
    )
    const answer = await app.inject({ url: `/api/v1/commitments/${id}` })
    expect(answer.json().title).toEqual({
      source: 'fr',
      fr: written('Ouvrir et réutiliser'),
      ar: written('فتح', 'stale'),
    })
  })

  test('that somebody else changed meanwhile shows both versions, and loses nothing typed', async ({
    db,
    app,
    signIn,
  }) => {
    const caller = await seedCaller(db, 'secretariat')
    const other = await seedCaller(db, 'secretariat')
    const { commitments } = await seedPlan(db, { commitments: [{ title: 'إحداث بوابة' }] })
    const id = commitments[0]?.id
    signIn(caller)
    await showPage(`/fr/structure/commitments/${id}?edit=facts`)
    type(/^العربية/, 'إحداث بوابة وطنية')
    const theirs = { title: { source: 'ar', ar: written('إطلاق بوابة') } }
    await app.inject(change('PATCH', `/commitments/${id}`, other, { version: 1, payload: theirs }))
    save()

    const versions = within(
      await screen.findByRole('region', {
        name: 'Quelqu’un d’autre a modifié ces données entre-temps',
      }),
    )
    expect(read(versions.getByRole('row', { name: /العربية/ }))).toContain(
      'إحداث بوابة وطنيةإطلاق بوابة',
    )
    expect(screen.getByRole('textbox', { name: /^العربية/ })).toHaveValue('إحداث بوابة وطنية')
    fireEvent.click(versions.getByRole('button', { name: 'Garder ma saisie et l’envoyer' }))

    expect(
      await screen.findByRole('heading', { level: 1, name: /إحداث بوابة وطنية/ }),
    ).toBeVisible()
    const answer = await app.inject({ url: `/api/v1/commitments/${id}` })
    expect(answer.json()).toMatchObject({
      version: 3,
      title: { ar: { text: 'إحداث بوابة وطنية' } },
    })
  })

  test('is cancelled once that is confirmed, and leaves the plan’s mean', async ({
    db,
    app,
    signIn,
  }) => {
    const { slug, commitments } = await seedPlan(db, {
      commitments: [{ activities: [{ progress: 20 }] }, { activities: [{ progress: 80 }] }],
    })
    const planProgress = async () =>
      (await app.inject({ url: `/api/v1/plans/${slug}` })).json().progress.shown
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/fr/structure/commitments/${commitments[0]?.id}`)
    const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Annuler l’engagement' }))

    ask()
    const dialog = () =>
      within(screen.getByRole('dialog', { name: 'Annuler l’engagement 1\u00a0?' }))
    expect(dialog().getByText(/sort du taux de son axe et de celui du plan/)).toBeVisible()
    fireEvent.click(dialog().getByRole('button', { name: 'Non, revenir' }))
    expect(await planProgress()).toBe(50)
    ask()
    fireEvent.click(dialog().getByRole('button', { name: 'Oui, l’annuler' }))

    const restore = await screen.findByRole('button', { name: 'Revenir sur l’annulation' })
    await waitFor(() => expect(restore).not.toHaveAttribute('aria-disabled'))
    expect(await planProgress()).toBe(80)
    fireEvent.click(restore)
    fireEvent.click(screen.getByRole('button', { name: 'Oui, le reprendre en compte' }))
    await screen.findByRole('button', { name: 'Annuler l’engagement' })
    expect(await planProgress()).toBe(50)
  })

  test('that somebody else changed meanwhile is not cancelled, and shows what they did', async ({
    db,
    app,
    signIn,
  }) => {
    const caller = await seedCaller(db, 'secretariat')
    const { commitments } = await seedPlan(db, { commitments: [{}] })
    const id = commitments[0]?.id
    signIn(caller)
    await showPage(`/fr/structure/commitments/${id}`)
    const title = { source: 'fr', fr: written('Autre intitulé') }
    await app.inject(
      change('PATCH', `/commitments/${id}`, caller, { version: 1, payload: { title } }),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Annuler l’engagement' }))
    fireEvent.click(screen.getByRole('button', { name: 'Oui, l’annuler' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Quelqu’un d’autre a modifié ces données entre-temps',
    )
    expect(await screen.findByRole('heading', { level: 1, name: 'Autre intitulé' })).toBeVisible()
    const answer = await app.inject({ url: `/api/v1/commitments/${id}` })
    expect(answer.json().state).toBe('not-started')
  })

  test('gets an activity, which begins as not reported', async ({ db, signIn }) => {
    const { commitments } = await seedPlan(db, { commitments: [{}] })
    signIn(await seedCaller(db, 'secretariat'))
    await showPage(`/fr/structure/commitments/${commitments[0]?.id}`)
    await open('Nouvelle activité')

    type('Français', 'Publier\nun inventaire')
    fireEvent.change(screen.getByLabelText(/^Début/), { target: { value: '2023-05-01' } })
    fireEvent.change(screen.getByLabelText(/^Fin/), { target: { value: '2023-04-01' } })
    save()
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Français' })).toHaveAccessibleDescription(
        /sur une seule ligne/,
      ),
    )
    type('Français', 'Publier un inventaire')
    save()
    await waitFor(() =>
      expect(screen.getByLabelText(/^Fin/)).toHaveAccessibleDescription('La fin précède le début'),
    )
    fireEvent.change(screen.getByLabelText(/^Fin/), { target: { value: '2023-06-30' } })
    save()

    const row = await screen.findByRole('row', { name: /Publier un inventaire/ })
    expect(read(row)).toContain('du 1er mai 2023 jusqu’au 30 juin 2023')
    expect(read(row)).toContain('Taux non déclaré')
  })
})
