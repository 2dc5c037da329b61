import { isUuid } from '@iltizam/shared/ids'
import { Problem } from '@iltizam/shared/problems'
import { and, asc, count, desc, eq, inArray, lt, min, or, type SQL, sql } from 'drizzle-orm'

import { knownBy, type Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts, nextNumber } from '../../db/facts.ts'
import { countChange, lockIdentity, lockVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import { planRevisions, plans, themeRevisions, themes } from '../../db/schema/index.ts'

export type PlanRow = Awaited<ReturnType<typeof listPlanRows>>[number]
export type ThemeRow = Awaited<ReturnType<typeof listThemeRows>>[number]

/** What stays of a plan whatever the day, by its id or its slug. */
export async function getPlanIdentity(db: Db, idOrSlug: string) {
  const isNamed = isUuid(idOrSlug) ? eq(plans.id, idOrSlug) : eq(plans.slug, idOrSlug)
  const [plan] = await db.select().from(plans).where(isNamed)
  if (!plan) throw new Problem('plan-not-found')
  return plan
}

/** Whether there is no plan at all. */
export async function isDatabaseEmpty(db: Db): Promise<boolean> {
  const rows = await db.select({ id: plans.id }).from(plans).limit(1)
  return rows.length === 0
}

/** Whether a plan with that ordinal or that address is there already. */
export async function isPlanKnown(db: Db, named: PlanName): Promise<boolean> {
  const rows = await listPlansNamed(db, named)
  return rows.length > 0
}

interface PlanName {
  ordinal: number
  slug: string
}

/** The plans that have that ordinal or that address. */
export function listPlansNamed(db: Db, { ordinal, slug }: PlanName): Promise<PlanName[]> {
  return db
    .select({ ordinal: plans.ordinal, slug: plans.slug })
    .from(plans)
    .where(or(eq(plans.ordinal, ordinal), eq(plans.slug, slug)))
}

/** Holds a plan still: whoever numbers something in it locks it first. */
export function lockPlan(tx: Db, id: string) {
  return lockIdentity(tx, plans, id, 'plan-not-found')
}

export function lockPlanVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, plans, named, 'plan-not-found')
}

export function lockThemeVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, themes, named, 'theme-not-found')
}

/** All that was said of a plan by that day, the latest first. */
export function listPlanRevisionRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, planRevisions, { of: planRevisions.planId, is: id }, moment)
}

export function getPlanRevision(db: Db, id: string, moment: Moment) {
  return getFact(db, planRevisions, { of: planRevisions.planId, is: id }, moment)
}

export function getThemeRevision(db: Db, id: string, moment: Moment) {
  return getFact(db, themeRevisions, { of: themeRevisions.themeId, is: id }, moment)
}

/** The plans known on that day with an ordinal below the given one, the latest first. */
export function listPlanRows(
  db: Db,
  moment: Moment,
  { below, limit }: { below: number | null; limit: number },
) {
  return planRows(db, moment, below === null ? undefined : lt(plans.ordinal, below))
    .orderBy(desc(plans.ordinal))
    .limit(limit)
}

/** The plan as it stood, by its id or its slug; refuses a day before anything is known of it. */
export async function getPlanRow(db: Db, idOrSlug: string, moment: Moment) {
  const { id } = await getPlanIdentity(db, idOrSlug)
  const [row] = await planRows(db, moment, eq(plans.id, id))
  if (!row) throw new Problem('not-recorded-then')
  return row
}

/** The plans of those names in addresses, as they stood, the latest first. */
export function listPlanRowsBySlug(db: Db, slugs: string[], moment: Moment) {
  return planRows(db, moment, inArray(plans.slug, slugs)).orderBy(desc(plans.ordinal))
}

function planRows(db: Db, moment: Moment, where: SQL | undefined) {
  const revision = latest(
    db,
    planRevisions,
    { of: planRevisions.planId, is: plans.id },
    moment,
    'revision',
  )
  return db
    .select({
      id: plans.id,
      slug: plans.slug,
      ordinal: plans.ordinal,
      version: plans.version,
      title: revision.title,
      status: revision.status,
      startYear: revision.startYear,
      endYear: revision.endYear,
      implementationEnds: revision.implementationEnds,
      provenance: revision.provenance,
    })
    .from(plans)
    .innerJoinLateral(revision, sql`true`)
    .where(where)
}

export async function countPlans(db: Db, moment: Moment): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(plans)
    .innerJoinLateral(
      latest(db, planRevisions, { of: planRevisions.planId, is: plans.id }, moment, 'revision'),
      sql`true`,
    )
  return row?.total ?? 0
}

/** The first day of which anything was known, by plan, whatever day is asked for. */
export function listFirstDays(db: Db, planIds: string[], { knownAt }: Pick<Moment, 'knownAt'>) {
  return db
    .select({ planId: planRevisions.planId, day: min(planRevisions.effectiveFrom) })
    .from(planRevisions)
    .where(and(inArray(planRevisions.planId, planIds), knownBy(planRevisions, knownAt)))
    .groupBy(planRevisions.planId)
}

/** The same for one plan, by its id or its slug; null where nothing is known of it. */
export async function findPlanFirstDay(db: Db, idOrSlug: string) {
  const { id } = await getPlanIdentity(db, idOrSlug)
  const [first] = await listFirstDays(db, [id], { knownAt: undefined })
  return first?.day ?? null
}

/** The themes of some plans, in the order of their plan. */
export function listThemeRows(db: Db, planIds: string[], moment: Moment) {
  return themeRows(db, moment, inArray(themes.planId, planIds))
}

/** A theme as it stood; refuses one that is not known by then. */
export async function getThemeRow(db: Db, id: string, moment: Moment) {
  const [row] = await themeRows(db, moment, eq(themes.id, id))
  if (!row) throw new Problem('theme-not-found')
  return row
}

function themeRows(db: Db, moment: Moment, where: SQL) {
  const revision = latest(
    db,
    themeRevisions,
    { of: themeRevisions.themeId, is: themes.id },
    moment,
    'revision',
  )
  return db
    .select({
      id: themes.id,
      planId: themes.planId,
      position: themes.position,
      version: themes.version,
      title: revision.title,
      provenance: revision.provenance,
    })
    .from(themes)
    .innerJoinLateral(revision, sql`true`)
    .where(where)
    .orderBy(asc(themes.planId), asc(themes.position))
}

export async function insertPlan(
  db: Db,
  plan: typeof plans.$inferInsert,
  revision: typeof planRevisions.$inferInsert,
): Promise<void> {
  await db.insert(plans).values(plan)
  await db.insert(planRevisions).values(revision)
}

export async function insertThemes(
  db: Db,
  rows: (typeof themes.$inferInsert)[],
  revisions: (typeof themeRevisions.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(themes).values(batch)
  for (const batch of batches(revisions)) await db.insert(themeRevisions).values(batch)
}

/** The place after a plan's last theme. */
export function nextThemePosition(tx: Db, planId: string): Promise<number> {
  return nextNumber(tx, themes.position, { of: themes.planId, is: planId })
}

/** Adds what is said of a plan from now on, and counts the change. */
export async function revisePlan(
  tx: Db,
  revision: typeof planRevisions.$inferInsert,
): Promise<void> {
  await tx.insert(planRevisions).values(revision)
  await countChange(tx, plans, revision.planId, revision.recordedAt)
}

/** The same of a theme. */
export async function reviseTheme(
  tx: Db,
  revision: typeof themeRevisions.$inferInsert,
): Promise<void> {
  await tx.insert(themeRevisions).values(revision)
  await countChange(tx, themes, revision.themeId, revision.recordedAt)
}
