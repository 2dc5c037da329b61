import { eq, inArray } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { planRevisions, plans, rounds } from '../../db/schema/index.ts'
import { always, columns } from './repository-label-columns.ts'

/** A round is called after its plan. */
export function roundLabels(db: Db, ids: string[], moment: Moment) {
  const { id, planId: partOf } = rounds
  const of = planRevisions.planId
  const plan = latest(db, planRevisions, { of, is: partOf }, moment, 'plan')
  const label = { kind: 'round', id, partOf, planSlug: plans.slug }
  return db
    .select(columns({ ...label, title: plan.title }))
    .from(rounds)
    .innerJoin(plans, eq(plans.id, partOf))
    .leftJoinLateral(plan, always)
    .where(inArray(id, ids))
}
