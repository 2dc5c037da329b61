import type { Role } from '@iltizam/shared/vocabulary'
import type { buildApp } from '../../src/app.ts'
import type { Db } from '../../src/db/connect.ts'
import { creation, inArabic } from './requests.ts'
import { seedOrganization, seedPlan } from './seed.ts'
import { seedCaller } from './seed-people.ts'
import { test as base } from './test.ts'

type App = Awaited<ReturnType<typeof buildApp>>

/** One of everything that the secretariat sets up and changes by hand, and who may do so. */
export async function seedStructure(app: App, db: Db) {
  const secretariat = await seedCaller(db, 'secretariat')
  const organizationId = await seedOrganization(db, { name: 'وزارة العدل' })
  const otherId = await seedOrganization(db, { name: 'الأرشيف' })
  const plan = await seedPlan(db, {
    commitments: [
      {
        leadId: organizationId,
        activities: [
          { progress: 20 },
          {},
          { progress: 100, standsForCompleted: true, weight: '2.125' },
        ],
      },
      { activities: [{ progress: 90 }] },
    ],
  })
  const title = inArabic('العدالة')
  const theme = await app.inject(creation(`/plans/${plan.id}/themes`, secretariat, { title }))
  const [commitment, other] = plan.commitments
  const [activityId = '', silentId = '', standInId = ''] = commitment?.activityIds ?? []
  return {
    secretariat,
    organizationId,
    otherId,
    planId: plan.id,
    themeId: theme.json().id as string,
    commitmentId: commitment?.id ?? '',
    otherCommitmentId: other?.id ?? '',
    activityId,
    silentId,
    standInId,
  }
}

/** With that structure in the test's database. */
export const test = base.extend<{ structure: Structure }>({
  structure: async ({ app, db }, use) => use(await seedStructure(app, db)),
})

export type Structure = Awaited<ReturnType<typeof seedStructure>>

const strangers = ['focal-point', 'committee-member', 'auditor', 'administrator'] as const

/** Everybody who may not change it: nobody in particular, and all other roles, the lead's included. */
export async function seedStrangers(db: Db, { organizationId }: Structure) {
  const people: { role: Role | null; cookie: string }[] = [{ role: null, cookie: '' }]
  for (const role of strangers) {
    const bound = role === 'focal-point' ? { organizationId } : {}
    people.push({ role, ...(await seedCaller(db, role, bound)) })
  }
  return people
}
