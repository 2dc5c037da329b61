import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../src/db/connect.ts'
import {
  activities,
  commitmentRevisions,
  commitments,
  plans,
  rounds,
} from '../../src/db/schema/index.ts'
import { seedCaller } from './seed-people.ts'

/** What there is to ask for of the first of many plans, and who asks. */
export interface OnePlan {
  planId: string
  commitmentId: string
  /** The body that leads the commitment. */
  leadId: string
  /** Its first activity: at 25, and nobody else answers for it. */
  activityId: string
  /** Its last round. */
  roundId: string
  focalPoint: { cookie: string }
  secretariat: { cookie: string }
  auditor: { cookie: string }
}

export interface Read {
  name: string
  path: (of: OnePlan) => string
  by?: 'focalPoint' | 'secretariat' | 'auditor'
}

/** What the screens ask for of one plan. */
export const READS_OF_ONE_PLAN: readonly Read[] = [
  { name: 'plan', path: () => '/plans/plan-1' },
  { name: 'plan, explained', path: () => '/plans/plan-1/progress' },
  { name: 'commitments', path: () => '/plans/plan-1/commitments' },
  {
    name: 'commitments of a body',
    path: ({ leadId }) => `/plans/plan-1/commitments?organization=${leadId}`,
  },
  { name: 'commitment', path: ({ commitmentId }) => `/commitments/${commitmentId}` },
  {
    name: 'commitment, explained',
    path: ({ commitmentId }) => `/commitments/${commitmentId}/progress`,
  },
  { name: 'activities', path: ({ commitmentId }) => `/commitments/${commitmentId}/activities` },
  {
    name: 'reportable by a body',
    path: () => '/plans/plan-1/reportable-activities',
    by: 'focalPoint',
  },
  {
    name: 'reportable by all',
    path: () => '/plans/plan-1/reportable-activities',
    by: 'secretariat',
  },
  {
    name: 'review queue',
    path: ({ planId }) => `/progress-reports?plan=${planId}&state=submitted`,
    by: 'secretariat',
  },
  {
    name: 'reports',
    path: ({ planId }) => `/progress-reports?plan=${planId}`,
    by: 'secretariat',
  },
  {
    name: 'reports of a body',
    path: ({ planId }) => `/progress-reports?plan=${planId}`,
    by: 'focalPoint',
  },
  {
    name: 'reports on a commitment',
    path: ({ commitmentId }) => `/progress-reports?commitment=${commitmentId}`,
    by: 'secretariat',
  },
  { name: 'rounds', path: () => '/plans/plan-1/rounds' },
  {
    name: 'standing of a round',
    path: ({ roundId }) => `/rounds/${roundId}/standing`,
    by: 'secretariat',
  },
  {
    name: 'trail of a commitment',
    path: ({ commitmentId }) => `/audit-events?object=${commitmentId}`,
    by: 'auditor',
  },
  {
    name: 'trail of an activity',
    path: ({ activityId }) => `/audit-events?object=${activityId}`,
    by: 'auditor',
  },
]

/** Finds the first plan, and lets somebody sign in who works on it. */
export async function openOnePlan(db: Db): Promise<OnePlan> {
  const [found] = await db
    .select({
      planId: plans.id,
      commitmentId: commitments.id,
      leadId: commitmentRevisions.leadId,
      activityId: activities.id,
      roundId: rounds.id,
    })
    .from(plans)
    .innerJoin(commitments, eq(commitments.planId, plans.id))
    .innerJoin(activities, eq(activities.commitmentId, commitments.id))
    .innerJoin(commitmentRevisions, eq(commitmentRevisions.commitmentId, commitments.id))
    .innerJoin(rounds, eq(rounds.planId, plans.id))
    .where(and(eq(plans.slug, 'plan-1'), eq(commitments.number, 1), eq(activities.position, 1)))
    .orderBy(desc(rounds.id))
  if (!found?.leadId) throw new Error('the database was not filled with plans')
  const at = new Date()
  const { leadId } = found
  return {
    ...found,
    leadId,
    focalPoint: await seedCaller(db, 'focal-point', { organizationId: leadId, at }),
    secretariat: await seedCaller(db, 'secretariat', { at }),
    auditor: await seedCaller(db, 'auditor', { at }),
  }
}

/** A read as a client asks for it. */
export interface ReadRequest {
  url: string
  headers: { cookie?: string }
}

export function requestOf({ path, by }: Read, of: OnePlan): ReadRequest {
  return { url: `/api/v1${path(of)}`, headers: by ? { cookie: of[by].cookie } : {} }
}
