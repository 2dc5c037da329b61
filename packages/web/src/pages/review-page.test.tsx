import {
  change,
  creation,
  inArabic,
  reading,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '@iltizam/api/testing'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect } from 'vitest'

import { test as base } from '../../test/api.ts'
import { read } from '../../test/read.ts'
import { showPage } from '../../test/show-page.tsx'

type Person = { cookie: string; accountId: string }
type Said = { from: number | null; to?: number; cause?: string; reason?: object; evidence?: object }

interface Scene {
  focalPoint: Person
  secretariat: Person
  colleague: Person
  /** Says something of the commitment's first or second activity. */
  report: (said: Said, index?: number, by?: Person) => Promise<string>
  stateOf: (id: string) => Promise<Record<string, unknown>>
  progress: () => Promise<number>
}

const test = base.extend<{ scene: Scene }>({
  scene: async ({ app, db, signIn }, use) => {
    const lead = await seedOrganization(db, { name: 'وكالة التنمية' })
    const plan = await seedPlan(db, {
      commitments: [{ leadId: lead, activities: [{ progress: 20 }, { progress: null }] }],
    })
    const [commitment] = plan.commitments
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId: lead })
    const secretariat = await seedCaller(db, 'secretariat')
    const colleague = await seedCaller(db, 'secretariat')
    signIn(secretariat)

    await use({
      focalPoint,
      secretariat,
      colleague,
      report: async (said, index = 0, by = focalPoint) => {
        const path = `/activities/${commitment?.activityIds[index]}/progress-reports`
        const answer = await app.inject(creation(path, by, said))
        return answer.json().id
      },
      stateOf: async (id) =>
        (await app.inject(reading(`/progress-reports/${id}`, colleague))).json(),
      progress: async () =>
        (await app.inject(`/api/v1/commitments/${commitment?.id}/progress`)).json().progress.shown,
    })
  },
})

const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } })
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const effect = async () => {
  await screen.findByText('Effect on commitment 1')
  return screen.getAllByRole('status').map(read).join()
}

describe('the review queue', () => {
  test('shows what waits, with what to look at twice, what waits longest first', async ({
    scene,
  }) => {
    await scene.report({ from: 20, to: 60, reason: inArabic('صدر القانون') })
    await scene.report({ from: null, to: 5 }, 1)
    await showPage('/en/review')

    const [first, second] = screen.getAllByRole('heading', { level: 2 })
    expect(first).toHaveTextContent('1.1 النشاط 1')
    expect(second).toHaveTextContent('1.2 النشاط 2')
    expect(screen.getByText('a big step at once')).toBeVisible()
    expect(screen.getByText('صدر القانون')).toBeVisible()
    expect(screen.getByText('without evidence')).toBeVisible()
  })

  test('shows the effect before a report is accepted, then moves the figure and goes on', async ({
    scene,
  }) => {
    const id = await scene.report({ from: 20, to: 60 })
    await scene.report({ from: null, to: 5 }, 1)
    await showPage('/en/review')
    await choose(/^Accept/)
    expect(await effect()).toContain('Its progress goes from 10% to 30%')
    expect(await scene.progress()).toBe(10)
    click('Confirm the acceptance')

    const next = await screen.findByRole('button', { name: /النشاط 2/, expanded: true })
    await waitFor(() => expect(next).toHaveFocus())
    expect(screen.getByText('Activity 1.1: accepted.')).toBeVisible()
    expect(await scene.stateOf(id)).toMatchObject({ state: 'accepted' })
    expect(await scene.progress()).toBe(30)
  })

  test('accepts another figure with a reason, and says that nothing waits any more', async ({
    scene,
  }) => {
    const id = await scene.report({ from: 20, to: 60 })
    await showPage('/en/review')
    await choose(/^Accept/)
    type('Another figure than the reported one', '40')
    expect(await effect()).toContain('Its progress goes from 10% to 20%')
    click('Confirm the acceptance')
    const reason = screen.getByLabelText(/^Reason for the decision/)
    await waitFor(() => expect(reason).toHaveFocus())
    expect(reason).toHaveAccessibleDescription(/This decision needs a reason$/)
    type('Reason for the decision', 'Only the draft is out')
    click('Confirm the acceptance')

    const nothing = await screen.findByText(/^Nothing waits for a decision/)
    await waitFor(() => expect(nothing).toHaveFocus())
    expect(await scene.stateOf(id)).toMatchObject({
      lastDecision: { kind: 'accept', progress: 40, reason: { source: 'en' } },
    })
    expect(await scene.progress()).toBe(20)
  })

  test.for([
    [/^Return/, 'Confirm the return', 'returned'],
    [/^Reject/, 'Confirm the rejection', 'rejected'],
    [/^Put to a meeting/, 'Confirm putting it to a meeting', 'referred'],
  ] as const)('moves nothing by %s', async ([kind, confirm, state], { scene, expect }) => {
    const id = await scene.report({ from: 20, to: 60 })
    await showPage('/en/review')
    await choose(kind)
    expect(await effect()).toContain('Its progress stays at 10%')
    type('Reason for the decision', 'The law is not out yet')
    click(confirm)

    await screen.findByText(/^Activity 1.1: /)
    expect(await scene.stateOf(id)).toMatchObject({ state })
    expect(await scene.progress()).toBe(10)
  })

  test('does not let anybody decide on what they recorded, and says why', async ({ scene }) => {
    await scene.report({ from: 20, to: 60 }, 0, scene.secretariat)
    await showPage('/fr/review')

    const button = await screen.findByRole('button', { name: 'Décider' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription(/saisie depuis votre compte/)
    expect(screen.queryByRole('radio')).toBeNull()
  })

  test('shows what changed while somebody was deciding, and takes nothing unseen', async ({
    app,
    scene,
  }) => {
    const id = await scene.report({ from: 20, to: 60 })
    await showPage('/en/review')
    await choose(/^Reject/)
    type('Reason for the decision', 'Not yet')
    await app.inject(
      change('PUT', `/progress-reports/${id}`, scene.focalPoint, {
        version: 1,
        payload: { from: 20, to: 70 },
      }),
    )
    click('Confirm the rejection')

    const heading = await screen.findByRole('heading', {
      name: 'Somebody else has changed this meanwhile',
    })
    const versions = within(screen.getByRole('region', { name: read(heading) }))
    expect(versions.getByRole('row', { name: /^Reported / })).toHaveTextContent(/60%.*70%/)
    expect(await scene.stateOf(id)).toMatchObject({ state: 'submitted', to: 70 })
    click('Keep mine and send it')
    await screen.findByText('Activity 1.1: rejected.')
    expect(await scene.stateOf(id)).toMatchObject({
      state: 'rejected',
      lastDecision: { kind: 'reject' },
    })
  })

  test('is not for others, in words and by name', async ({ scene, signIn }) => {
    signIn(scene.focalPoint)
    await showPage('/ar/review')

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'دوركم لا يسمح بهذا الإجراء',
    )
    expect(screen.getByText(/تم تسجيل الدخول باسم/)).toBeVisible()
  })
})

describe('one report', () => {
  test('tells all that it said and all that was decided, for its body and the reviewers', async ({
    app,
    scene,
    signIn,
  }) => {
    const id = await scene.report({
      from: 20,
      to: 60,
      reason: inArabic('صدر القانون'),
      evidence: [{ url: 'https://example.org/law', title: 'القانون' }],
    })
    await app.inject(
      creation(
        `/progress-reports/${id}/decisions`,
        scene.colleague,
        { kind: 'return', reason: inArabic('أين القانون؟') },
        { version: 1 },
      ),
    )
    await app.inject(
      change('PUT', `/progress-reports/${id}`, scene.focalPoint, {
        version: 2,
        payload: { from: 20, to: 55 },
      }),
    )
    signIn(scene.focalPoint)
    await showPage(`/en/reports/${id}`)

    const story = within(screen.getByRole('region', { name: 'What happened' }))
    expect(story.getAllByRole('heading', { level: 3 }).map(read)).toEqual([
      'First wording',
      'Decision: returned',
      'Corrected wording',
    ])
    expect(story.getByRole('link', { name: 'القانون' })).toHaveAttribute(
      'href',
      'https://example.org/law',
    )
    expect(screen.getByRole('link', { name: 'Commitment 1' })).toHaveAttribute(
      'href',
      '/en/plans/plan-1/commitments/1',
    )
  })

  test('of another body does not exist', async ({ db, scene, signIn }) => {
    const id = await scene.report({ from: 20, to: 60 })
    const stranger = await seedOrganization(db, { name: 'وزارة أخرى' })
    signIn(await seedCaller(db, 'focal-point', { organizationId: stranger }))
    await showPage(`/en/reports/${id}`)

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'There is no such progress report',
    )
  })
})
