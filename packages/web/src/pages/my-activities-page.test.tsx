import {
  change,
  creation,
  inArabic,
  reading,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '@iltizam/api/testing'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

interface Scene {
  activityIds: string[]
  focalPoint: { cookie: string; accountId: string }
  secretariat: { cookie: string; accountId: string }
}

const test = base.extend<{ scene: Scene }>({
  scene: async ({ db, signIn }, use) => {
    const lead = await seedOrganization(db, { name: 'وكالة التنمية' })
    const other = await seedOrganization(db, { name: 'وزارة العدل' })
    const plan = await seedPlan(db, {
      commitments: [
        {
          title: 'المعطيات المفتوحة',
          leadId: lead,
          activities: [
            { progress: 20 },
            { progress: null },
            { progress: 40, responsibleId: other },
          ],
        },
        { leadId: other, activities: [{ progress: 5 }] },
      ],
    })
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId: lead })
    signIn(focalPoint)
    await use({
      activityIds: plan.commitments[0]?.activityIds ?? [],
      focalPoint,
      secretariat: await seedCaller(db, 'secretariat'),
    })
  },
})

type App = { inject: (request: object) => Promise<{ json: () => never; statusCode: number }> }

const openReports = async (app: App, { focalPoint }: Scene) => {
  const answer = await app.inject(reading('/progress-reports', focalPoint))
  const { items } = answer.json() as { items: Record<string, unknown>[] }
  return items
}
const submitted = async (app: App, scene: Scene, body: object) => {
  const path = `/activities/${scene.activityIds[0]}/progress-reports`
  const answer = await app.inject(creation(path, scene.focalPoint, body))
  return answer.json() as { id: string; version: number }
}
const decided = (app: App, { secretariat }: Scene, id: string, body: object, version: number) =>
  app.inject(creation(`/progress-reports/${id}/decisions`, secretariat, body, { version }))

const row = (number: string) => {
  const found = document.getElementById(`activity-${number}`)
  if (found === null) throw new Error(`there is no row ${number}`)
  return within(found)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const open = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await screen.findByRole('form')
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

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
    expect(screen.getByLabelText('النسبة الجديدة')).toHaveFocus()
    type('النسبة الجديدة', '٦٠')
    type('التعليل', 'صدر القانون')
    click('إضافة رابط')
    expect(screen.getByLabelText('عنوان الرابط 1')).toHaveFocus()
    type('عنوان الرابط 1', 'https://example.org/law')
    click('تحقق وإرسال')

    const receipt = await screen.findByRole('heading', { name: 'تم التوصل بالتحيين' })
    expect(receipt).toHaveFocus()
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

describe('what is typed', () => {
  test('is there again after a reload, marked, and is cleared only when asked', async ({
    scene,
  }) => {
    expect(scene.activityIds).toHaveLength(3)
    await showPage('/ar/my-activities?activity=1.1')
    type('التعليل', 'صدر القانون')
    cleanup()

    await showPage('/ar/my-activities')
    expect(row('1.1').getByText('غير مرسل، محفوظ هنا')).toBeVisible()
    await open('تحيين 1.1')
    expect(screen.getByLabelText('التعليل')).toHaveValue('صدر القانون')
    expect(screen.getByText(/^هذا ما كتبتموه في/)).toBeVisible()
    click('مسحه والبدء من جديد')
    expect(screen.getByLabelText('التعليل')).toHaveValue('')
    expect(screen.queryByText(/^هذا ما كتبتموه في/)).toBeNull()
  })

  test('is nobody else’s on the same computer', async ({ scene, signIn }) => {
    await showPage('/ar/my-activities?activity=1.1')
    type('التعليل', 'صدر القانون')
    cleanup()

    signIn(scene.secretariat)
    await showPage('/ar/my-activities?activity=1.1')
    expect(screen.getByLabelText('التعليل')).toHaveValue('')
  })

  test('asks before the page is left, not where only the language changes', async ({ scene }) => {
    expect(scene.activityIds).toHaveLength(3)
    const page = await showPage('/fr/my-activities?activity=1.1')
    type('Motif', 'La loi est parue')
    fireEvent.click(screen.getByRole('link', { name: 'English' }))
    await waitFor(() => expect(page.address()).toBe('/en/my-activities?activity=1.1'))
    expect(screen.getByLabelText('Reason')).toHaveValue('La loi est parue')

    fireEvent.click(screen.getByRole('link', { name: 'My account' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave this page?' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Stay' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(page.address()).toBe('/en/my-activities?activity=1.1')
    fireEvent.click(screen.getByRole('link', { name: 'My account' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Leave the page' }))
    await waitFor(() => expect(page.address()).toBe('/en/account'))
  })

  test('is recorded once where the answer was lost on the way', async ({ app, scene }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    const keys: (string | null)[] = []
    const through = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const isWrite = request.method === 'POST'
      const answer = await through(request)
      if (isWrite) keys.push(request.headers.get('idempotency-key'))
      if (isWrite && keys.length === 1) throw new TypeError('the connection is lost')
      return answer
    }
    click('Check and send')

    await screen.findByRole('heading', { name: 'Report received' })
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(await openReports(app, scene)).toHaveLength(1)
  })

  test('stands beside what was accepted meanwhile, and is sent on top of it', async ({
    app,
    scene,
  }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    const { id } = await submitted(app, scene, { from: 20, to: 45 })
    await decided(app, scene, id, { kind: 'accept' }, 1)
    click('Check and send')

    const heading = await screen.findByRole('heading', {
      name: 'The progress has changed since you read it',
    })
    expect(heading).toHaveFocus()
    const versions = within(screen.getByRole('region', { name: read(heading) }))
    expect(versions.getAllByRole('row').slice(1, 3).map(read)).toEqual([
      'Last accepted figure differs20%45%',
      'New figure differs60%nothing',
    ])
    click('Keep mine and send it')
    await screen.findByRole('heading', { name: 'Report received' })
    expect(await openReports(app, scene)).toMatchObject([
      { from: 45, to: 60, state: 'submitted' },
      { state: 'accepted' },
    ])
  })

  test('gives way to what a colleague sent meanwhile, if asked to', async ({ app, scene }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    await submitted(app, scene, { from: 20, to: 45 })
    click('Check and send')

    await screen.findByRole('heading', { name: 'A report on this activity is open already' })
    click('Take what is recorded')
    expect(screen.getByLabelText('New figure')).toHaveValue('45')
    expect(await openReports(app, scene)).toMatchObject([{ to: 45, version: 1 }])
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
})
