import { change, inArabic, seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { read } from '../../test/read.ts'
import {
  click,
  decided,
  open,
  openReports,
  row,
  submitted,
  test,
  type,
} from '../../test/reporting-scene.tsx'
import { showPage } from '../../test/show-page.tsx'

describe('my activities', () => {
  test('are those that the body answers for, and those of its commitments that others do', async ({
    scene,
  }) => {
    await showPage('/ar/my-activities')

    expect(scene.activityIds).toHaveLength(3)
    const titles = screen.getAllByRole('heading', { level: 3 }).map(read)
    expect(titles).toEqual(['النشاط 1', 'النشاط 2', 'النشاط 3'])
    expect(row('1.3').getByText(/^بصفتكم الهيئة المشرفة/)).toHaveTextContent('وزارة العدل')
    expect(row('1.1').getByText('20%', { exact: false })).toBeVisible()
    expect(row('1.2').getByText('لم يصرح بها بعد')).toBeVisible()
  })

  test('are reported on in their row, with a receipt, and wait then', async ({ app, scene }) => {
    await showPage('/ar/my-activities')
    await open('تحيين 1.1')
    await waitFor(() => expect(screen.getByLabelText('النسبة الجديدة')).toHaveFocus())
    type('النسبة الجديدة', '٦٠')
    type('التعليل', 'صدر القانون')
    click('إضافة رابط')
    await waitFor(() => expect(screen.getByLabelText('عنوان الرابط 1')).toHaveFocus())
    type('عنوان الرابط 1', 'https://example.org/law')
    click('تحقق وإرسال')

    const receipt = await screen.findByRole('heading', { name: 'تم التوصل بالتحيين' })
    await waitFor(() => expect(receipt).toHaveFocus())
    const [report] = await openReports(app, scene)
    expect(report).toMatchObject({
      state: 'submitted',
      from: 20,
      to: 60,
      reason: { source: 'ar', ar: { text: 'صدر القانون', state: 'verified' } },
      evidence: [{ url: 'https://example.org/law', title: null }],
    })
    expect(row('1.1').getByRole('link', { name: String(report?.id) })).toBeVisible()
    expect(row('1.1').getByText('في انتظار البت')).toBeVisible()
    expect(row('1.1').getByRole('button', { name: 'تصحيح 1.1' })).toBeVisible()
  })

  test('say what the rules ask for while a figure is typed, and send nothing without it', async ({
    app,
    scene,
  }) => {
    await showPage('/fr/my-activities?activity=1.1')
    type('Nouveau taux', '10')
    const needs = screen.getAllByRole('status').map(read).join()
    expect(needs).toContain('Une baisse demande un motif')
    click('Vérifier et envoyer')

    const reason = screen.getByLabelText('Motif')
    await waitFor(() => expect(reason).toHaveFocus())
    expect(reason).toHaveAccessibleDescription(/Une baisse demande un motif$/)
    type('Nouveau taux', '100')
    click('Vérifier et envoyer')
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getAllByRole('link').map(read)).toEqual([
      'Motif · Le passage à 100 demande un motif',
      'Justificatifs · Le passage à 100 demande au moins un justificatif',
    ])
    expect(await openReports(app, scene)).toEqual([])
  })

  test.for([
    ['50.5', 'Write a whole number'],
    ['101', 'This number is too big'],
    ['', 'Write a new figure, or say why there is nothing new'],
  ] as const)('take no %j for a figure', async ([figure, words], { app, scene, expect }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', figure)
    click('Check and send')

    const input = screen.getByLabelText('New figure')
    await waitFor(() => expect(input).toHaveFocus())
    expect(input).toHaveAccessibleDescription(`a whole number from 0 to 100 ${words}`)
    expect(input).toHaveValue(figure)
    expect(await openReports(app, scene)).toEqual([])
  })

  test('may have nothing new, for a cause', async ({ app, scene }) => {
    await showPage('/en/my-activities?activity=1.2')
    fireEvent.click(screen.getByRole('radio', { name: 'Nothing new' }))
    click('Check and send')
    const cause = screen.getByLabelText('Nothing new, because of')
    await waitFor(() => expect(cause).toHaveFocus())
    fireEvent.change(cause, { target: { value: 'funding' } })
    click('Check and send')

    await screen.findByRole('heading', { name: 'Report received' })
    expect(await openReports(app, scene)).toMatchObject([
      { from: null, to: null, cause: 'funding' },
    ])
  })
})

describe('of several open plans', () => {
  test('the latest with something to report on is shown, and any other can be', async ({
    db,
    scene,
  }) => {
    expect(scene.activityIds).toHaveLength(3)
    await seedPlan(db, { ordinal: 2, commitments: [{ activities: [{ progress: 1 }] }] })
    const page = await showPage('/en/my-activities')
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3)

    const plans = within(screen.getByRole('navigation', { name: 'National action plans' }))
    const [latest, other] = plans.getAllByRole('link')
    expect(other).toHaveAttribute('aria-current', 'true')
    fireEvent.click(latest as HTMLElement)
    expect(await screen.findByText(/^There is no activity/)).toBeVisible()
    expect(page.address()).toBe('/en/my-activities?plan=plan-2')
  })
})

describe('a report', () => {
  test('that came back stands on top with the reviewer’s words, and is sent again', async ({
    app,
    scene,
  }) => {
    const { id } = await submitted(app, scene, { from: 20, to: 60 })
    const reason = inArabic('المرجو إرفاق القانون')
    await decided(app, scene, id, { kind: 'return', reason }, 1)
    await showPage('/ar/my-activities')

    const top = within(screen.getByRole('region', { name: 'أعيد إليكم للتصحيح' }))
    expect(top.getByText('المرجو إرفاق القانون')).toBeVisible()
    await open('تصحيح 1.1')
    expect(screen.getByLabelText('النسبة الجديدة')).toHaveValue('60')
    type('التعليل', 'القانون مرفق')
    click('تحقق وإرسال')

    await screen.findByRole('heading', { name: 'تم التوصل بالتحيين' })
    expect(screen.queryByRole('region', { name: 'أعيد إليكم للتصحيح' })).toBeNull()
    expect(await openReports(app, scene)).toMatchObject([{ id, state: 'submitted', version: 3 }])
  })

  test('is withdrawn once it is sure', async ({ app, scene }) => {
    await submitted(app, scene, { from: 20, to: 60 })
    await showPage('/en/my-activities')
    click('Withdraw 1.1')
    click('Cancel')
    expect(await openReports(app, scene)).toMatchObject([{ state: 'submitted' }])

    click('Withdraw 1.1')
    click('Withdraw')
    await waitFor(async () =>
      expect(await openReports(app, scene)).toMatchObject([{ state: 'withdrawn' }]),
    )
    expect(await screen.findByRole('button', { name: 'Report 1.1' })).toBeVisible()
  })

  test('that was revised meanwhile is not withdrawn unseen', async ({ app, scene }) => {
    const { id } = await submitted(app, scene, { from: 20, to: 60 })
    await showPage('/en/my-activities')
    await app.inject(
      change('PUT', `/progress-reports/${id}`, scene.focalPoint, {
        version: 1,
        payload: { from: 20, to: 70 },
      }),
    )
    click('Withdraw 1.1')
    click('Withdraw')

    expect(await screen.findByRole('alert')).toHaveTextContent(/changed/)
    expect(await openReports(app, scene)).toMatchObject([{ state: 'submitted', to: 70 }])
  })

  test('that the secretariat records says on whose behalf', async ({ scene, signIn }) => {
    signIn(scene.secretariat)
    await showPage('/fr/my-activities')

    expect(row('1.1').getByText(/^Au nom de/)).toHaveTextContent('وكالة التنمية')
    expect(row('1.3').getByText(/^Au nom de/)).toHaveTextContent('وزارة العدل')
    expect(row('2.1').getByText(/^Au nom de/)).toHaveTextContent('وزارة العدل')
  })

  test('that a meeting has cannot be corrected, and says why', async ({ app, scene }) => {
    const { id } = await submitted(app, scene, { from: 20, to: 60 })
    await decided(app, scene, id, { kind: 'refer' }, 1)
    await showPage('/fr/my-activities')

    const correct = row('1.1').getByRole('button', { name: 'Corriger 1.1' })
    expect(correct).toHaveAttribute('aria-disabled', 'true')
    expect(correct).toHaveAccessibleDescription(/soumise à une réunion/)
    click('Corriger 1.1')
    expect(screen.queryByLabelText('Nouveau taux')).toBeNull()
  })

  test('that a body wrote itself is not the secretariat’s to correct, and says so', async ({
    app,
    scene,
    signIn,
  }) => {
    await submitted(app, scene, { from: 20, to: 60 })
    signIn(scene.secretariat)
    await showPage('/fr/my-activities')

    const correct = row('1.1').getByRole('button', { name: 'Corriger 1.1' })
    expect(correct).toHaveAttribute('aria-disabled', 'true')
    expect(correct).toHaveAccessibleDescription(/celle d’un autre/)
  })
})
