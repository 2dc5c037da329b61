import { writtenIn } from '@iltizam/shared/localized-text'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../src/db/connect.ts'
import {
  acceptedProgress,
  activities,
  activityRevisions,
  activityWeights,
  commitmentRevisions,
  commitments,
  commitmentWeights,
  imports,
  organizationRevisions,
  organizations,
  planRevisions,
  plans,
  themeRevisions,
  themes,
} from '../../src/db/schema/index.ts'

export interface ActivitySeed {
  progress?: number | null
  weight?: string
  cancelled?: boolean
  standsForCompleted?: boolean
  responsibleId?: string
}

export interface CommitmentSeed {
  title?: string
  leadId?: string
  weight?: string
  cancelled?: boolean
  activities?: ActivitySeed[]
}

export interface PlanSeed {
  ordinal?: number
  commitments?: CommitmentSeed[]
}

export const from = '2023-01-15'
const recordedAt = new Date('2023-01-15T10:00:00Z')
export const fact = (effectiveFrom = from, at = recordedAt) => ({
  id: uuidv7(),
  effectiveFrom,
  recordedAt: at,
})
export const arabic = (text: string) => writtenIn('ar', text)

/** A plausible plan that holds from 15 January 2023: say only what the test is about. */
export async function seedPlan(db: Db, { ordinal = 1, commitments: seeds = [] }: PlanSeed = {}) {
  const planId = uuidv7()
  const importId = uuidv7()
  const slug = `plan-${ordinal}`
  await db.insert(plans).values({ id: planId, slug, ordinal })
  await db.insert(planRevisions).values({
    ...fact(),
    planId,
    title: arabic('خطة العمل الوطنية'),
    status: 'implementing',
    startYear: 2021,
    endYear: 2023,
    provenance: [],
  })
  await db.insert(imports).values({
    id: importId,
    planId,
    body: arabic('لجنة الإشراف'),
    document: arabic('تقرير اجتماع'),
    heldOn: from,
    recordedAt,
    contentSha256: importId,
    content: {},
  })
  const made = []
  for (const [index, seed] of seeds.entries())
    made.push(await seedCommitment(db, { planId, importId, number: index + 1 }, seed))
  return { id: planId, slug, importId, commitments: made }
}

interface Place {
  planId: string
  importId: string
  number: number
}

async function seedCommitment(db: Db, { planId, importId, number }: Place, seed: CommitmentSeed) {
  const commitmentId = uuidv7()
  const { title = `الالتزام ${number}`, leadId, weight, cancelled = false } = seed
  await db.insert(commitments).values({ id: commitmentId, planId, number })
  await db.insert(commitmentRevisions).values({
    ...fact(),
    commitmentId,
    title: arabic(title),
    ...(leadId && { leadId }),
    cancelled,
    provenance: [],
  })
  if (weight)
    await db
      .insert(commitmentWeights)
      .values({ ...fact(), commitmentId, weight, reason: arabic('سبب') })
  const activityIds = []
  for (const [index, activity] of (seed.activities ?? []).entries())
    activityIds.push(
      await seedActivity(db, { commitmentId, importId, position: index + 1 }, activity),
    )
  return { id: commitmentId, activityIds }
}

async function seedActivity(
  db: Db,
  at: { commitmentId: string; importId: string; position: number },
  seed: ActivitySeed,
) {
  const activityId = uuidv7()
  const { commitmentId, importId, position } = at
  const { progress = null, weight, cancelled = false, standsForCompleted = false } = seed
  await db.insert(activities).values({ id: activityId, commitmentId, position, standsForCompleted })
  await db.insert(activityRevisions).values({
    ...fact(),
    activityId,
    title: arabic(`النشاط ${position}`),
    cancelled,
    ...(seed.responsibleId && { responsibleId: seed.responsibleId }),
  })
  if (weight)
    await db
      .insert(activityWeights)
      .values({ ...fact(), activityId, weight, reason: arabic('سبب') })
  if (progress !== null)
    await db.insert(acceptedProgress).values({ ...fact(), activityId, progress, importId })
  return activityId
}

/** The plan's first theme. */
export async function seedTheme(db: Db, planId: string) {
  const themeId = uuidv7()
  await db.insert(themes).values({ id: themeId, planId, position: 1 })
  await db
    .insert(themeRevisions)
    .values({ ...fact(), themeId, title: arabic('محور'), provenance: [] })
  return themeId
}

/** A body under a name that holds from a day on; give its id to rename it. */
export async function seedOrganization(
  db: Db,
  { name, effectiveFrom = from, id }: { name: string; effectiveFrom?: string; id?: string },
) {
  const organizationId = id ?? uuidv7()
  if (!id) await db.insert(organizations).values({ id: organizationId })
  await db.insert(organizationRevisions).values({
    ...fact(effectiveFrom),
    organizationId,
    name: arabic(name),
    kind: 'ministry',
    provenance: [],
  })
  return organizationId
}
