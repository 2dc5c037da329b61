import { Problem } from '@iltizam/shared/problems'

import type { Moment } from '../db/as-of.ts'
import type { Db } from '../db/connect.ts'
import { listActivities } from '../features/activities/read-activities.ts'
import { getCommitment, listCommitments } from '../features/commitments/read-commitments.ts'
import {
  getOrganization,
  listOrganizationRevisions,
} from '../features/organizations/read-organizations.ts'
import { getPlan, listPlans } from '../features/plans/read-plans.ts'
import { explainCommitment } from '../features/progress/explain-commitment.ts'
import { explainPlan } from '../features/progress/explain-plan.ts'
import { getResponsibilities } from '../features/responsibilities/read-responsibilities.ts'
import type { Arrangement } from './arrangement.ts'
import type { CommitmentPage } from './commitment-page.ts'
import type { OrganizationPage } from './organization-page.ts'
import type { PlanPage } from './plan-page.ts'

/** A page shows all there is: an import holds as many commitments, and fewer activities of each. */
const limit = 200

export async function readPlansPage(db: Db, moment: Moment) {
  return (await listPlans(db, { limit }, moment)).items
}

export async function readPlanPage(
  db: Db,
  slug: string,
  arrangement: Arrangement | null,
  moment: Moment,
): Promise<PlanPage> {
  const plan = await getPlan(db, slug, moment)
  const progress = await explainPlan(db, slug, moment)
  const { items: commitments } = await listCommitments(db, slug, { limit }, moment)
  const { items: listed } = arrangement
    ? await listCommitments(db, slug, { ...arrangement, limit }, moment)
    : { items: commitments }
  return { plan, progress, commitments, listed }
}

export async function readCommitmentPage(
  db: Db,
  slug: string,
  number: number,
  moment: Moment,
): Promise<CommitmentPage> {
  const plan = await getPlan(db, slug, moment)
  const { items } = await listCommitments(db, slug, { number }, moment)
  const [summary] = items
  if (!summary) throw new Problem('commitment-not-found')
  const commitment = await getCommitment(db, summary.id, moment)
  const progress = await explainCommitment(db, summary.id, moment)
  const { items: activities } = await listActivities(db, summary.id, { limit }, moment)
  return { plan, commitment, progress, activities }
}

export async function readOrganizationPage(
  db: Db,
  id: string,
  moment: Moment,
): Promise<OrganizationPage> {
  const organization = await getOrganization(db, id, moment)
  const { items: revisions } = await listOrganizationRevisions(db, id, { limit }, moment)
  return {
    organization,
    revisions,
    responsibilities: await getResponsibilities(db, id, moment),
  }
}
