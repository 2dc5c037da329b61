import {
  seedCaller,
  seedMandate,
  seedOrganization,
  seedPerson,
  seedPlan,
} from '@iltizam/api/testing'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

describe('a commitment', () => {
  test('opens its figure into points that add up to it, to the last decimal', async ({ db }) => {
    const { slug } = await seedPlan(db, {
      commitments: [
        { activities: [{ progress: 10 }, { progress: 33, weight: '2.5' }, { progress: null }] },
      ],
    })

    await showPage(`/en/plans/${slug}/commitments/1`)

    const table = within(screen.getByRole('region', { name: 'How is this computed?' }))
    expect(table.getAllByRole('row').map(read)).toEqual([
      'ActivityProgressWeightPoints gainedPoints missingHolds from',
      '1.110%12.22222220.00000015 January 2023',
      '1.233%2.518.33333437.22222215 January 2023',
      '1.3not reported, counts 010.00000022.222222',
      'Total4.520.55555679.444444',
    ])
  })

  test('hatches what is not reported, and draws no bar for it', async ({ db }) => {
    const { slug } = await seedPlan(db, {
      commitments: [{ activities: [{ progress: null }, { progress: 0 }] }],
    })

    await showPage(`/ar/plans/${slug}/commitments/1`)

    const [unreported, nothing] = within(screen.getByRole('region', { name: 'الأنشطة' }))
      .getAllByRole('row')
      .slice(1)
    expect(unreported?.querySelector('.bar-unreported')).not.toBeNull()
    expect(unreported?.querySelector('rect')).toBeNull()
    expect(unreported).toHaveTextContent('نسبة غير مصرح بها')
    expect(nothing?.querySelector('rect')).toHaveAttribute('width', '0')
    expect(nothing).toHaveTextContent('لم يبدأ بعد')
  })

  test('explains the activity that stands for completed ones', async ({ db }) => {
    const { slug } = await seedPlan(db, {
      commitments: [
        { activities: [{ progress: 40 }, { progress: 100, standsForCompleted: true }] },
      ],
    })

    await showPage(`/fr/plans/${slug}/commitments/1`)

    const [reported, standIn] = within(screen.getByRole('region', { name: 'Activités' }))
      .getAllByRole('row')
      .slice(1)
      .map(read)
    expect(reported).toContain('40\u00a0%')
    expect(standIn).toContain('tient lieu d’activités achevées')
    expect(standIn).toContain('Déclarées par personne')
    expect(standIn).not.toContain('%')
    const arithmetic = screen.getByRole('region', { name: /Comment ce taux/ })
    expect(read(arithmetic)).toContain('tient lieu d’activités achevées')
    expect(screen.getByText(/Le compte rendu ne liste/)).toBeVisible()
  })

  test('names another body that answers for an activity, and marks its language', async ({
    db,
  }) => {
    const responsibleId = await seedOrganization(db, { name: 'المجلس الأعلى للسلطة القضائية' })
    const { slug } = await seedPlan(db, {
      commitments: [{ activities: [{ progress: 40, responsibleId }] }],
    })

    await showPage(`/fr/plans/${slug}/commitments/1`)

    const body = screen.getByText('المجلس الأعلى للسلطة القضائية')
    expect(body).toHaveAttribute('lang', 'ar')
    expect(body).toHaveAttribute('dir', 'rtl')
    expect(body.closest('.lead')).toHaveTextContent('Organisme responsable :')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('en arabe')
  })

  test('leads to the ones before and after it', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments: [{}, {}, {}] })
    const page = await showPage(`/ar/plans/${slug}/commitments/2?asOf=2023-02-01`)

    const neighbours = within(screen.getByRole('navigation', { name: 'الالتزامات المجاورة' }))
    expect(neighbours.getAllByRole('link')).toHaveLength(2)
    fireEvent.click(neighbours.getByRole('link', { name: /الموالي/ }))

    expect(await screen.findByRole('heading', { level: 1, name: 'الالتزام 3' })).toBeVisible()
    expect(page.address()).toBe(`/ar/plans/${slug}/commitments/3?asOf=2023-02-01`)
  })

  test.for([
    [[{ progress: 10 }, { progress: 33 }], 'exact figure, 21.5%, shown rounded to a whole number'],
    [[{ progress: 10 }, { progress: 30 }], 'exact figure, 20%.'],
  ] as const)(
    'explains as rounded only what is: %j',
    async ([activities, words], { db, expect }) => {
      const { slug } = await seedPlan(db, { commitments: [{ activities: [...activities] }] })

      await showPage(`/en/plans/${slug}/commitments/1`)

      const arithmetic = screen.getByRole('region', { name: 'How is this computed?' })
      expect(read(arithmetic)).toContain(words)
    },
  )

  test('names itself in the tab as its language punctuates', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments: [{ title: 'إحداث بوابة' }] })

    await showPage(`/fr/plans/${slug}/commitments/1`)

    expect(document.title).toBe('Engagement 1\u00a0: إحداث بوابة · Iltizam')
  })

  test('has an address that shows these figures for ever', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments: [{}] })

    await showPage(`/en/plans/${slug}/commitments/1`)

    const permalink = screen.getByRole('region', { name: 'Permanent link' })
    expect(within(permalink).getByRole('link')).toHaveAttribute(
      'href',
      `/en/plans/${slug}/commitments/1?asOf=2023-03-29`,
    )
  })

  test('that does not exist is said not to, in words', async ({ db }) => {
    const { slug } = await seedPlan(db, { commitments: [{}] })

    await showPage(`/fr/plans/${slug}/commitments/7`)

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Cet engagement n’existe pas',
    )
  })
})

describe('who answers for a commitment', () => {
  test('is told on the day that is shown to those who work here, and not to the public', async ({
    db,
    signIn,
  }) => {
    const leadId = await seedOrganization(db, { name: 'وزارة العدل' })
    const { slug } = await seedPlan(db, { commitments: [{ leadId }] })
    const before = await seedPerson(db, { name: 'سعاد بنيس' })
    const after = await seedPerson(db, { name: 'كريم العلمي' })
    const organizationId = leadId
    await seedMandate(db, { personId: before, organizationId, endsOn: '2023-03-01' })
    await seedMandate(db, { personId: after, organizationId, startsOn: '2023-03-01' })
    const path = `/fr/plans/${slug}/commitments/1`

    await showPage(path)
    expect(screen.queryByRole('region', { name: 'Qui en répond' })).toBeNull()
    expect(document.body).not.toHaveTextContent('كريم العلمي')
    cleanup()

    signIn(await seedCaller(db, 'auditor'))
    await showPage(path)
    const now = await screen.findByRole('region', { name: 'Qui en répond' })
    expect(now).toHaveTextContent('كريم العلمي')
    expect(now).not.toHaveTextContent('سعاد بنيس')
    cleanup()

    await showPage(`${path}?asOf=2023-02-28`)
    const then = await screen.findByRole('region', { name: 'Qui en répond' })
    expect(then).toHaveTextContent('سعاد بنيس')
    expect(then).not.toHaveTextContent('كريم العلمي')
  })
})
