import { change, inArabic, reading, seedCaller } from '@iltizam/api/testing'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
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

  test('keeps its form when the session ends while it is corrected, and is sent from there', async ({
    app,
    scene,
    signIn,
  }) => {
    await submitted(app, scene, { from: 20, to: 60 })
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '65')
    signIn({ cookie: 'iltizam=' })
    fireEvent(window, new Event('visibilitychange'))
    const notice = await screen.findByText(
      'Your session has ended. What you typed stays on this page.',
    )
    expect(screen.getByLabelText('New figure')).toHaveValue('65')

    signIn(scene.focalPoint)
    fireEvent(window, new Event('visibilitychange'))
    await waitFor(() => expect(notice).not.toBeInTheDocument())
    click('Check and send')
    await waitFor(async () => expect(await openReports(app, scene)).toMatchObject([{ to: 65 }]))
  })

  test('stays its author’s after their session has ended', async ({ scene, signIn }) => {
    await showPage('/ar/my-activities?activity=1.1')
    type('التعليل', 'صدر القانون')
    signIn({ cookie: 'iltizam=' })
    fireEvent(window, new Event('visibilitychange'))
    await screen.findByRole('link', { name: 'تسجيل الدخول' })
    type('التعليل', 'صدر القانون ونشر')
    cleanup()

    signIn(scene.focalPoint)
    await showPage('/ar/my-activities?activity=1.1')
    expect(screen.getByLabelText('التعليل')).toHaveValue('صدر القانون ونشر')
  })

  test('stays for its author who signs out, and asks nothing', async ({ scene }) => {
    const page = await showPage('/en/my-activities?activity=1.1')
    type('Reason', 'The law is out')
    click('Sign out')
    await waitFor(() => expect(page.address()).toMatch(/^\/en($|\/plans)/))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(Object.keys(localStorage).filter((key) => key.startsWith('draft:'))).toEqual([
      `draft:${scene.focalPoint.accountId}:report:${scene.activityIds[0]}`,
    ])
  })

  test('does not change while it is being sent', async ({ app, scene }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    click('Check and send')
    type('Reason', 'The law is out')
    expect(screen.getByLabelText('Reason')).toHaveValue('')

    await screen.findByRole('heading', { name: 'Report received' })
    expect(await openReports(app, scene)).toMatchObject([{ to: 60, reason: null }])
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
    await waitFor(() => expect(heading).toHaveFocus())
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

describe('what was typed and not sent', () => {
  test('is read, taken along and deleted by its author, who reports no longer', async ({
    app,
    db,
    scene,
    signIn,
  }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    type('Reason', 'صدر القانون')
    cleanup()
    const administrator = await seedCaller(db, 'administrator')
    const mandates = await app.inject(
      reading(`/mandates?person=${scene.focalPoint.personId}`, administrator),
    )
    const [mandate] = mandates.json().items
    const ended = change('POST', `/mandates/${mandate.id}/end`, administrator, {
      ...{ version: mandate.version, payload: { reason: inArabic('انتقال') } },
    })
    expect((await app.inject(ended)).statusCode).toBe(200)

    await showPage('/en/account')
    const unsent = within(await screen.findByRole('region', { name: /^Reports not sent/ }))
    expect(unsent.getByText(/nothing that you typed is lost/)).toBeVisible()
    expect(await unsent.findByRole('heading', { name: /activity .1\.1/ })).toBeVisible()
    expect(unsent.getByText(/60%/)).toBeVisible()
    expect(unsent.getByText('صدر القانون')).toBeVisible()
    const download = unsent.getByRole('link', { name: 'Download the text' })
    expect(decodeURIComponent(download.getAttribute('href') ?? '')).toContain('صدر القانون')
    fireEvent.click(unsent.getByRole('button', { name: 'Delete from this computer' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Delete from this computer' }))
    const said = await screen.findByText('The text is deleted from this computer.')
    await waitFor(() => expect(said.parentElement).toHaveFocus())
    expect(Object.keys(localStorage).filter((key) => key.startsWith('draft:'))).toEqual([])
    cleanup()

    signIn(scene.secretariat)
    await showPage('/en/account')
    expect(screen.queryByRole('region', { name: /^Reports not sent/ })).toBeNull()
  })
})
