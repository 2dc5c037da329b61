import { creation, reading, seedCaller, seedOrganization, seedPlan } from '@iltizam/api/testing'
import { fireEvent, screen, within } from '@testing-library/react'

import { test as base } from './api.ts'

export interface Scene {
  planId: string
  /** Whom the focal point reports for. */
  organizationId: string
  activityIds: string[]
  focalPoint: { cookie: string; accountId: string; personId: string }
  secretariat: { cookie: string; accountId: string }
}

export const test = base.extend<{ scene: Scene }>({
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
      planId: plan.id,
      organizationId: lead,
      activityIds: plan.commitments[0]?.activityIds ?? [],
      focalPoint,
      secretariat: await seedCaller(db, 'secretariat'),
    })
  },
})

/** The API, as these tests ask it beside the screens. */
export type App = {
  inject: (request: object) => Promise<{ json: () => never; statusCode: number }>
}

export const openReports = async (app: App, { focalPoint }: Scene) => {
  const answer = await app.inject(reading('/progress-reports', focalPoint))
  const { items } = answer.json() as { items: Record<string, unknown>[] }
  return items
}
export const submitted = async (app: App, scene: Scene, body: object) => {
  const path = `/activities/${scene.activityIds[0]}/progress-reports`
  const answer = await app.inject(creation(path, scene.focalPoint, body))
  return answer.json() as { id: string; version: number }
}
export const decided = (
  app: App,
  { secretariat }: Scene,
  id: string,
  body: object,
  version: number,
) => app.inject(creation(`/progress-reports/${id}/decisions`, secretariat, body, { version }))

export const row = (number: string) => {
  const found = document.getElementById(`activity-${number}`)
  if (found === null) throw new Error(`there is no row ${number}`)
  return within(found)
}
export const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
export const open = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await screen.findByRole('form')
}
export const click = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }))
