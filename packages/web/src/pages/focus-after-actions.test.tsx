import { change, inArabic, seedCaller } from '@iltizam/api/testing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { click, decided, open, row, submitted, test, type } from '../../test/reporting-scene.tsx'
import { showPage } from '../../test/show-page.tsx'

const hasFocus = (element: HTMLElement) => waitFor(() => expect(element).toHaveFocus())

describe('the keyboard goes on', () => {
  test('where nothing new was said and is put right', async ({ app, scene }) => {
    await submitted(app, scene, { from: 20, cause: 'funding' })
    await showPage('/en/my-activities')
    await open('Correct 1.1')
    await hasFocus(screen.getByLabelText('Nothing new, because of'))
  })

  test('in the form whose draft is discarded', async ({ scene }) => {
    localStorage.setItem(
      `draft:${scene.focalPoint.accountId}:report:${scene.activityIds[0]}`,
      JSON.stringify({
        values: { to: '60' },
        basis: { from: 20, report: null },
        key: null,
        typedAt: '2023-03-28T10:00:00Z',
      }),
    )
    await showPage('/en/my-activities?activity=1.1')
    click('Clear it and start anew')
    await waitFor(() => expect(document.activeElement?.closest('form')).not.toBeNull())
    expect(screen.getByLabelText('New figure')).toHaveValue('')
  })

  test('in the form that takes what a colleague recorded', async ({ app, scene }) => {
    await showPage('/en/my-activities?activity=1.1')
    type('New figure', '60')
    await submitted(app, scene, { from: 20, to: 45 })
    click('Check and send')
    fireEvent.click(await screen.findByRole('button', { name: 'Take what is recorded' }))
    await waitFor(() => expect(document.activeElement?.closest('form')).not.toBeNull())
  })

  test('where a report can be sent again once one is withdrawn', async ({ app, scene }) => {
    const { id } = await submitted(app, scene, { from: 20, to: 60 })
    await decided(app, scene, id, { kind: 'return', reason: inArabic('المرجو إرفاق القانون') }, 1)
    await showPage('/en/my-activities')
    click('Withdraw 1.1')
    click('Withdraw')
    await hasFocus(await screen.findByRole('button', { name: 'Report 1.1' }))
  })

  test('at the word that the password has changed', async ({ db, signIn }) => {
    const auditor = await seedCaller(db, 'auditor')
    signIn(auditor)
    await showPage('/en/account')
    type('Current password', auditor.password)
    type('New password', 'a sentence that is long')
    click('Change')
    const said = await screen.findByText(/^The password is changed/)
    expect(said.parentElement).toHaveAttribute('role', 'status')
    await hasFocus(said.parentElement ?? said)
  })
})

test('what cannot be undone asks with the way back at hand', async ({ app, scene }) => {
  await submitted(app, scene, { from: 20, to: 60 })
  await showPage('/en/my-activities')
  click('Withdraw 1.1')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
})

test('a withdrawal that came too late is refused beside what was sent meanwhile', async ({
  app,
  scene,
}) => {
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
  expect(await row('1.1').findByText(/70%/)).toBeVisible()
})
