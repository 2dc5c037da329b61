import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'

import type { Db } from '../../src/db/connect.ts'
import { change, creation } from './requests.ts'
import { seedOrganization, seedPlan, seedTheme } from './seed.ts'
import { seedCommittee } from './seed-committee.ts'
import { seedFailedMail } from './seed-mail.ts'
import { seedCaller } from './seed-people.ts'
import { seedSystem } from './seed-systems.ts'
import { test as base } from './test.ts'

interface App {
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
}

export type Scene = Awaited<ReturnType<typeof seedScene>>

/** A plan at work: its bodies, somebody of each role, and activities in different hands. */
export async function seedScene(db: Db, { ordinal = 1 } = {}) {
  const lead = await seedOrganization(db, { name: 'وكالة التنمية الرقمية' })
  const partner = await seedOrganization(db, { name: 'وزارة العدل' })
  const stranger = await seedOrganization(db, { name: 'وزارة الصحة' })
  const plan = await seedPlan(db, {
    ordinal,
    commitments: [
      {
        leadId: lead,
        activities: [
          { progress: 20 },
          { progress: 40 },
          {},
          { progress: 10, responsibleId: partner },
          { progress: 100, standsForCompleted: true },
          { progress: 50, cancelled: true },
        ],
      },
      { leadId: lead, cancelled: true, activities: [{ progress: 30 }] },
    ],
  })
  const [commitment, cancelled] = plan.commitments
  const [first, second, unreported, ofPartner, standIn, dropped] = commitment?.activityIds ?? []
  const administrator = await seedCaller(db, 'administrator')
  return {
    planId: plan.id,
    themeId: await seedTheme(db, plan.id),
    commitmentId: given(commitment?.id),
    organizations: { lead, partner, stranger },
    activities: {
      /** At 20. */
      first: given(first),
      /** At 40. */
      second: given(second),
      unreported: given(unreported),
      /** At 10: the partner answers for it. */
      ofPartner: given(ofPartner),
      standIn: given(standIn),
      /** Cancelled, at 50. */
      dropped: given(dropped),
      /** At 30, of a commitment that is cancelled. */
      ofCancelled: given(cancelled?.activityIds[0]),
    },
    committee: await seedCommittee(db, lead),
    focalPoint: await seedCaller(db, 'focal-point', { organizationId: lead }),
    deputy: await seedCaller(db, 'focal-point', { organizationId: lead, kind: 'deputy' }),
    partner: await seedCaller(db, 'focal-point', { organizationId: partner }),
    /** Another one of the partner's, who hands over where that is told. */
    leaving: await seedCaller(db, 'focal-point', { organizationId: partner, kind: 'deputy' }),
    stranger: await seedCaller(db, 'focal-point', { organizationId: stranger }),
    committeeMember: await seedCaller(db, 'committee-member'),
    secretariat: await seedCaller(db, 'secretariat'),
    colleague: await seedCaller(db, 'secretariat'),
    auditor: await seedCaller(db, 'auditor'),
    administrator,
    /** Signs in, and holds nothing any more. */
    withoutRight: await seedCaller(db, 'account-holder'),
    system: await seedSystem(db, { organizationId: lead, by: administrator }),
    strangeSystem: await seedSystem(db, { organizationId: stranger, by: administrator }),
    failedMailId: await seedFailedMail(db),
  }
}

function given(id: string | undefined): string {
  if (id === undefined) throw new Error('the seed made less than the scene needs')
  return id
}

/** What somebody sends to report on an activity. */
export const reporting = (activityId: string, by: { cookie: string }, report: object) =>
  creation(`/activities/${activityId}/progress-reports`, by, report)

interface Version {
  id: string
  version: number
}

/** What somebody sends to decide on a report. */
export const deciding = (report: Version, by: { cookie: string }, decision: object) =>
  creation(`/progress-reports/${report.id}/decisions`, by, decision, report)

/** What somebody sends to say something else instead. */
export const revising = ({ id, version }: Version, by: { cookie: string }, payload: object) =>
  change('PUT', `/progress-reports/${id}`, by, { version, payload })

/** What somebody sends to take a report back. */
export const withdrawing = ({ id, version }: Version, by: { cookie: string }) =>
  change('POST', `/progress-reports/${id}/withdrawal`, by, { version })

/** What somebody sends to let another one go on with a mandate. */
export const handing = (
  mandateId: string,
  by: { cookie: string },
  { personId: toPersonId }: { personId: string },
  { version = 1, ...more }: { version?: number; reason?: object } = {},
) => creation(`/mandates/${mandateId}/handovers`, by, { toPersonId, ...more }, { version })

/** The report that comes of a request; fails where it is refused. */
export async function reportFrom(app: App, request: InjectOptions) {
  const answer = await app.inject(request)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

export const test = base.extend<{ scene: Scene }>({
  scene: async ({ db }, use) => use(await seedScene(db)),
})
