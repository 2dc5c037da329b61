import { change, inArabic, seedRound } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { read } from '../../test/read.ts'
import { click, submitted, test, type } from '../../test/reporting-scene.tsx'
import { showPage } from '../../test/show-page.tsx'

const march = { opensOn: '2023-03-01', dueOn: '2023-03-31', locksOn: '2023-04-10' }
const february = { opensOn: '2023-02-01', dueOn: '2023-02-20', locksOn: '2023-02-28' }

describe('the rounds of a plan', () => {
  test('get one more, whose days are put right beside their fields', async ({ scene, signIn }) => {
    signIn(scene.secretariat)
    const page = await showPage('/fr/rounds?edit=new')
    expect(screen.getByText(/^Aucune campagne n’a encore été lancée/)).toBeVisible()
    type('Échéance', '2023-03-28')
    type('Clôture', '2023-04-30')
    click('Lancer la campagne')
    expect(await screen.findByRole('alert')).toHaveTextContent('Ces jours ne sont pas dans l’ordre')
    type('Échéance', '2023-04-20')
    click('Lancer la campagne')

    await waitFor(() => expect(page.address()).not.toContain('edit'))
    expect(await screen.findByText('ouverte')).toBeVisible()
    const row = screen.getByRole('row', { name: /وكالة التنمية/ })
    expect(read(row)).toContain('1.1 · 1.2')
  })

  test('say what each body has reported, and are moved with a reason', async ({
    app,
    db,
    scene,
    signIn,
  }) => {
    await seedRound(db, scene.planId, march)
    await submitted(app, scene, { from: 20, to: 60 })
    signIn(scene.secretariat)
    await showPage('/en/rounds')
    const row = screen.getByRole('row', { name: /وكالة التنمية/ })
    expect(within(row).getAllByRole('cell').map(read).slice(0, 5)).toEqual([
      ...['2', '1', '1', '1.2', '29 March 2023'],
    ])

    fireEvent.click(screen.getByRole('link', { name: 'Change the days' }))
    await screen.findByRole('region', { name: 'Change the days' })
    type('Due', '2023-04-05')
    click('Save')
    expect((await screen.findAllByText('This is needed')).length).toBeGreaterThan(0)
    type('Reason', 'Asked by two ministries')
    click('Save')
    const history = await screen.findByText('Asked by two ministries')
    expect(history).toBeInTheDocument()
  })

  test('open again for one body once they have locked', async ({ db, scene, signIn }) => {
    await seedRound(db, scene.planId, february)
    signIn(scene.secretariat)
    await showPage('/en/rounds')
    const row = screen.getByRole('row', { name: /وكالة التنمية/ })
    fireEvent.click(within(row).getByRole('link', { name: 'Open again' }))
    const form = await screen.findByRole('region', { name: /^Open the round again for/ })
    type('Until (included)', '2023-04-03')
    type('Reason', 'They moved house')
    fireEvent.click(within(form).getByRole('button', { name: 'Open again' }))
    await waitFor(() => expect(form).not.toBeInTheDocument())
    expect(await screen.findByText(/3 April 2023/)).toBeVisible()
    expect(screen.getByText('They moved house')).toBeVisible()
  })
})

describe('whoever reports', () => {
  test('is told until when, and how far they are', async ({ app, db, scene }) => {
    await seedRound(db, scene.planId, march)
    await submitted(app, scene, { from: 20, to: 60 })
    await showPage('/ar/my-activities')
    const banner = screen.getByRole('region', { name: /^دورة أجلها/ })
    expect(read(banner)).toContain('بقي يومان')
    expect(read(banner)).toContain('أنجز 1 من 3')
  })

  test('is told that it has locked, or that it is open again for their body', async ({
    app,
    db,
    scene,
    signIn,
  }) => {
    const roundId = await seedRound(db, scene.planId, february)
    const page = await showPage('/en/my-activities?activity=1.1')
    expect(screen.getByText(/^The round has locked/)).toBeVisible()
    type('New figure', '60')
    click('Check and send')
    expect(await screen.findByText(/^The reporting round has locked/)).toBeVisible()
    expect(screen.getByLabelText('New figure')).toHaveValue('60')

    const payload = {
      organizationId: scene.organizationId,
      untilDay: '2023-03-31',
      reason: inArabic('طلب من الوكالة'),
    }
    const path = `/rounds/${roundId}/reopenings`
    const reopened = await app.inject(
      change('POST', path, scene.secretariat, { version: 1, payload }),
    )
    expect(reopened.statusCode).toBe(200)
    signIn(scene.focalPoint)
    click('Check and send')
    expect(await screen.findByRole('heading', { name: /received/i })).toBeVisible()
    expect(page.address()).toContain('my-activities')
  })
})
