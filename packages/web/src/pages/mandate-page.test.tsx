import {
  change,
  creation,
  reading,
  seedCaller,
  seedOrganization,
  seedPerson,
  seedPlan,
} from '@iltizam/api/testing'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect } from 'vitest'
import { test as base } from '../../test/api.ts'
import { showPage } from '../../test/show-page.tsx'

interface Scene {
  focalPoint: { cookie: string; personId: string }
  deputy: { cookie: string; personId: string }
  administrator: { cookie: string }
  organizationId: string
  mandateId: string
  commitmentId: string
}

const test = base.extend<{ scene: Scene }>({
  scene: async ({ db, app }, use) => {
    const organizationId = await seedOrganization(db, { name: 'وكالة التنمية' })
    const plan = await seedPlan(db, {
      commitments: [{ leadId: organizationId, activities: [{ progress: 20 }] }],
    })
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId })
    const deputy = await seedCaller(db, 'focal-point', { organizationId, kind: 'deputy' })
    const administrator = await seedCaller(db, 'administrator')
    const answer = await app.inject(
      reading(`/mandates?person=${focalPoint.personId}`, administrator),
    )
    await use({
      ...{ focalPoint, deputy, administrator, organizationId },
      mandateId: answer.json().items[0].id,
      commitmentId: plan.commitments[0]?.id ?? '',
    })
  },
})

const click = async (role: 'button' | 'link', name: string | RegExp) =>
  fireEvent.click(await screen.findByRole(role, { name }))

/** The mandates that hold today, as the API tells them. */
const holding = async (
  app: { inject: (request: object) => Promise<{ json: () => never }> },
  { organizationId, administrator }: Scene,
) => {
  const answer = await app.inject(
    reading(`/mandates?organization=${organizationId}`, administrator),
  )
  const { items } = answer.json() as {
    items: { kind: string; person: { id: string }; commitment: { id: string } | null }[]
  }
  return items
}

describe('a mandate', () => {
  test('is handed over by its focal point to a colleague', async ({ app, scene, signIn }) => {
    const { focalPoint, deputy } = scene
    signIn(focalPoint)
    await showPage('/en/account')
    expect(screen.getByText('What I answer for')).toBeVisible()
    await click('link', /all that the body answers for/)
    await click('link', 'Hand over')
    await click('button', 'Hand over today')
    await screen.findAllByText('This is needed')
    fireEvent.click(screen.getByRole('radio', { name: 'شخص' }))
    await click('button', 'Hand over today')

    await screen.findByText(/It is handed over/)
    expect(screen.queryByRole('button', { name: 'Hand over today' })).toBeNull()
    const now = (await holding(app, scene)).map(({ kind, person }) => [kind, person.id])
    expect(now).toEqual([
      ['official', deputy.personId],
      ['deputy', deputy.personId],
    ])
  })

  test('leaves a sheet, which the new focal point confirms', async ({ app, scene, signIn }) => {
    const { administrator, mandateId, deputy } = scene
    await app.inject(
      creation(
        `/mandates/${mandateId}/handovers`,
        administrator,
        { toPersonId: deputy.personId },
        { version: 1 },
      ),
    )
    signIn(deputy)
    await showPage('/en/handovers')
    expect(screen.getByText(/^not confirmed yet, since/)).toBeVisible()
    const menu = within(screen.getByRole('navigation', { name: 'Workspace' }))
    await menu.findByRole('link', { name: /^Hand-overs .?1.? to confirm$/ })
    await click('link', /^From/)
    await click('button', /^I confirm that I know/)
    fireEvent.click(within(await screen.findByRole('dialog')).getByText('Confirm'))

    await screen.findByText('Confirmed')
    await expect.poll(() => screen.queryByRole('button', { name: /^I confirm/ })).toBeNull()
    expect(screen.queryByText('not confirmed yet')).toBeNull()
    await menu.findByRole('link', { name: 'Hand-overs' })
  })

  test('is granted on the page of the body, for one commitment', async ({ app, scene, signIn }) => {
    const { administrator, organizationId, commitmentId } = scene
    signIn(administrator)
    await showPage(`/en/structure/organizations/${organizationId}`)
    expect(
      within(screen.getByRole('table', { name: 'Mandates in force' })).getAllByRole('row'),
    ).toHaveLength(3)
    await click('link', 'New mandate')
    fireEvent.click((await screen.findAllByRole('radio', { name: 'شخص' }))[0] as HTMLElement)
    fireEvent.click(screen.getByRole('radio', { name: /^focal point/ }))
    await screen.findByRole('option', { name: /commitment .1/ })
    fireEvent.change(screen.getByLabelText('For what'), {
      target: { value: `commitment:${commitmentId}` },
    })
    await click('button', 'Grant the mandate')

    await expect.poll(async () => (await holding(app, scene)).length).toBe(3)
    const [granted] = await holding(app, scene)
    expect(granted).toMatchObject({ kind: 'official', commitment: { id: commitmentId } })
  })

  test('is ended by an administrator, who says why', async ({ app, scene, signIn }) => {
    const { administrator, mandateId, deputy } = scene
    signIn(administrator)
    await showPage(`/en/mandates/${mandateId}`)
    await click('link', 'End the mandate')
    await click('button', 'End the mandate')
    await screen.findAllByText('This is needed')
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'She has moved on.' } })
    await click('button', 'End the mandate')

    await screen.findByText('(over)')
    expect((await holding(app, scene)).map(({ person }) => person.id)).toEqual([deputy.personId])
    fireEvent.click(screen.getByText('What was said of the period'))
    expect(await screen.findByText('She has moved on.')).toBeVisible()
  })

  test('says beside whom it goes to that no mail reaches them', async ({
    app,
    db,
    scene,
    signIn,
  }) => {
    const { administrator, organizationId } = scene
    await seedPerson(db, { name: 'سلمى الوافي' })
    const suspended = await seedCaller(db, 'auditor')
    for (const request of [
      change('PATCH', `/people/${suspended.personId}`, administrator, {
        ...{ version: 1, payload: { name: 'نور الدين' } },
      }),
      change('POST', `/accounts/${suspended.accountId}/suspension`, administrator, {
        ...{ version: 1, payload: { reason: 'غادر الوزارة' } },
      }),
    ])
      expect((await app.inject(request)).statusCode).toBe(200)
    signIn(administrator)
    await showPage(`/en/structure/organizations/${organizationId}?edit=new-mandate`)
    fireEvent.click(await screen.findByRole('radio', { name: 'سلمى الوافي' }))
    expect(await screen.findByText(/^This person has no account: no mail/)).toBeVisible()
    fireEvent.click(screen.getByRole('radio', { name: 'نور الدين' }))
    expect(await screen.findByText(/^The account of this person is suspended/)).toBeVisible()
  })

  test('opens by its link to whose it is before its first day', async ({
    app,
    db,
    scene,
    signIn,
  }) => {
    const { administrator, organizationId } = scene
    const person = await seedCaller(db, 'account-holder')
    const granted = await app.inject(
      creation('/mandates', administrator, {
        ...{ personId: person.personId, organizationId, kind: 'deputy', startsOn: '2023-05-01' },
      }),
    )
    signIn(person)
    await showPage(`/en/mandates/${granted.json().id}`)
    expect(await screen.findByText('(to come)')).toBeVisible()
    expect(screen.getByText('وكالة التنمية')).toBeVisible()
    expect(screen.queryByText('What was said of the period')).toBeNull()
  })

  test('waits first in the list of hand-overs, the oldest first, while it is not confirmed', async ({
    app,
    scene,
    signIn,
  }) => {
    const { administrator, focalPoint, deputy, mandateId } = scene
    const handOver = async (mandate: string, { personId }: { personId: string }) => {
      const path = `/mandates/${mandate}/handovers`
      const payload = { toPersonId: personId }
      return (await app.inject(creation(path, administrator, payload, { version: 1 }))).json()
    }
    const first = await handOver(mandateId, deputy)
    const second = await handOver(first.toMandateId, focalPoint)
    const confirmed = change('POST', `/handovers/${second.id}/confirmation`, focalPoint, {
      version: 1,
    })
    expect((await app.inject(confirmed)).statusCode).toBe(200)
    const third = await handOver(second.toMandateId, deputy)
    signIn(administrator)
    await showPage('/en/handovers')
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows).toHaveLength(3)
    const [oldest, next, last] = rows
    expect(oldest).toHaveTextContent(/not confirmed yet, since/)
    expect(next).toHaveTextContent(/not confirmed yet, since/)
    expect(last).not.toHaveTextContent(/not confirmed/)
    expect(third.confirmedAt).toBeNull()
  })
})
