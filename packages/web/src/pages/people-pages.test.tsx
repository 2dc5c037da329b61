import {
  reading,
  seedCaller,
  seedMandate,
  seedOrganization,
  seedPerson,
  seedPlan,
} from '@iltizam/api/testing'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

describe('people', () => {
  test('are recorded without an account, and called otherwise', async ({ app, db, signIn }) => {
    const administrator = await seedCaller(db, 'administrator')
    signIn(administrator)
    const page = await showPage('/en/people')
    fireEvent.click(screen.getByRole('link', { name: 'New person' }))
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'سلمى الوافي' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('heading', { name: 'سلمى الوافي', level: 1 })
    expect(screen.getByText('no account')).toBeVisible()
    const id = page.address().split('/').at(-1)

    fireEvent.click(screen.getByRole('link', { name: 'Change the name' }))
    fireEvent.change(await screen.findByLabelText(/^Form of address/), {
      target: { value: 'السيدة' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('heading', { name: 'السيدة سلمى الوافي', level: 1 })
    const kept = await app.inject(reading(`/people/${id}`, administrator))
    expect(kept.json()).toMatchObject({ honorific: 'السيدة', version: 2 })
  })
})

test('a person is found by a part of their name, in an address that can be kept', async ({
  db,
  signIn,
}) => {
  for (const name of ['أسماء الركراكي', 'إدريس المرجاني']) await seedPerson(db, { name })
  signIn(await seedCaller(db, 'administrator'))
  const page = await showPage('/en/people')
  const search = await screen.findByLabelText('Find a person')
  // Written without the hamza.
  fireEvent.change(search, { target: { value: 'اسماء' } })
  fireEvent.keyDown(search, { key: 'Enter' })
  expect(await screen.findByText('1 person')).toBeVisible()
  expect(screen.getByRole('link', { name: 'أسماء الركراكي' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'إدريس المرجاني' })).toBeNull()
  expect(page.address()).toBe('/en/people?search=%D8%A7%D8%B3%D9%85%D8%A7%D8%A1')
})

describe('who answers', () => {
  test('for one activity of another body is told by its number, and stands on its page', async ({
    db,
    signIn,
  }) => {
    const lead = await seedOrganization(db, { name: 'وزارة العدل' })
    const other = await seedOrganization(db, { name: 'المجلس الأعلى للسلطة القضائية' })
    const plan = await seedPlan(db, {
      commitments: [{ leadId: lead, activities: [{}, { responsibleId: other }] }],
    })
    const secretariat = await seedCaller(db, 'secretariat')
    const activityId = plan.commitments[0]?.activityIds[1] ?? ''
    await seedMandate(db, { personId: secretariat.personId, organizationId: other, activityId })
    signIn(secretariat)
    await showPage(`/en/structure/activities/${activityId}`)
    const table = within(screen.getByRole('table', { name: 'Who answers for it' }))
    expect(table.getByText('المجلس الأعلى للسلطة القضائية')).toBeVisible()

    fireEvent.click(screen.getByRole('link', { name: 'My account' }))
    expect(await screen.findByRole('link', { name: /^activity .1\.2/ })).toBeVisible()
  })
})
