import { eq, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import {
  accounts,
  activities,
  activityRevisions,
  commitmentRevisions,
  commitments,
  handovers,
  imports,
  mandates,
  organizations,
  people,
  planRevisions,
  plans,
  progressReports,
  remarks,
  themeRevisions,
  themes,
} from '../../db/schema/index.ts'
import { organizationAt } from '../organizations/repository.ts'
import { always, columns, type Label } from './repository-label-columns.ts'
import { committeeLabels, meetingLabels, seatLabels } from './repository-labels-committees.ts'
import { roundLabels } from './repository-labels-rounds.ts'
import { keyLabels, systemLabels } from './repository-labels-systems.ts'

export type LabelRow = Awaited<ReturnType<typeof listLabelRows>>[number]

/**
 * What people call the things with these ids on that day, whatever they are: one statement for all.
 * What has no name of its own is called after the activity or commitment that it speaks of.
 */
export function listLabelRows(db: Db, ids: string[], moment: Moment) {
  return unionAll(
    accountLabels(db, ids),
    systemLabels(db, ids, moment),
    keyLabels(db, ids, moment),
    mandateLabels(db, ids, moment),
    committeeLabels(db, ids, moment),
    seatLabels(db, ids, moment),
    meetingLabels(db, ids, moment),
    handoverLabels(db, ids, moment),
    roundLabels(db, ids, moment),
    named(db, ids, { kind: 'person', id: people.id, name: people.name }),
    named(db, ids, { kind: 'import', id: imports.id, title: imports.document }),
    organizationLabels(db, ids, moment),
    planLabels(db, ids, moment),
    themeLabels(db, ids, moment),
    commitmentLabels(db, ids, moment),
    activityLabels(db, ids, moment),
    reportLabels(db, ids, moment),
    remarkLabels(db, ids, moment),
  )
}

/** Of what carries its name itself. */
const named = (db: Db, ids: string[], label: Label) =>
  db.select(columns(label)).from(label.id.table).where(inArray(label.id, ids))

function accountLabels(db: Db, ids: string[]) {
  const { id } = accounts
  return db
    .select(columns({ kind: 'account', id, name: people.name }))
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(inArray(id, ids))
}

function mandateLabels(db: Db, ids: string[], moment: Moment) {
  const { id, personId, organizationId } = mandates
  const body = organizationAt(db, organizationId, moment, 'organization')
  const label = { kind: 'mandate', id, partOf: personId, name: people.name }
  return db
    .select(columns({ ...label, organization: body.name }))
    .from(mandates)
    .innerJoin(people, eq(people.id, personId))
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}

function handoverLabels(db: Db, ids: string[], moment: Moment) {
  const { id, toMandateId } = handovers
  const body = organizationAt(db, mandates.organizationId, moment, 'organization')
  const label = { kind: 'handover', id, partOf: toMandateId, name: people.name }
  return db
    .select(columns({ ...label, organization: body.name }))
    .from(handovers)
    .innerJoin(mandates, eq(mandates.id, toMandateId))
    .innerJoin(people, eq(people.id, mandates.personId))
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}

function organizationLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = organizations
  const revision = organizationAt(db, id, moment, 'organization')
  return db
    .select(columns({ kind: 'organization', id, title: revision.name }))
    .from(organizations)
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function planLabels(db: Db, ids: string[], moment: Moment) {
  const { id, slug: planSlug } = plans
  const revision = latest(db, planRevisions, { of: planRevisions.planId, is: id }, moment, 'plan')
  return db
    .select(columns({ kind: 'plan', id, title: revision.title, planSlug }))
    .from(plans)
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function themeLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = themes
  const of = themeRevisions.themeId
  const revision = latest(db, themeRevisions, { of, is: id }, moment, 'theme')
  return db
    .select(columns({ kind: 'theme', id, title: revision.title, planSlug: plans.slug }))
    .from(themes)
    .innerJoin(plans, eq(plans.id, themes.planId))
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function commitmentLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = commitments
  const label = { ...commitmentLabel, kind: 'commitment', id }
  const revision = commitmentAt(db, moment)
  return db
    .select(columns({ ...label, title: revision.title }))
    .from(commitments)
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function remarkLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = remarks
  const label = { ...commitmentLabel, kind: 'remark', id, partOf: commitments.id }
  const revision = commitmentAt(db, moment)
  return db
    .select(columns({ ...label, title: revision.title }))
    .from(remarks)
    .innerJoin(commitments, eq(commitments.id, remarks.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function activityLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = activities
  const label = { ...activityLabel, kind: 'activity', id, partOf: commitments.id }
  const revision = activityAt(db, moment)
  return db
    .select(columns({ ...label, title: revision.title }))
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

function reportLabels(db: Db, ids: string[], moment: Moment) {
  const { id, organizationId } = progressReports
  const label = { ...activityLabel, kind: 'progress-report', id, partOf: activities.id }
  const revision = activityAt(db, moment)
  const body = organizationAt(db, organizationId, moment, 'organization')
  return db
    .select(columns({ ...label, title: revision.title, organization: body.name }))
    .from(progressReports)
    .innerJoin(activities, eq(activities.id, progressReports.activityId))
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .leftJoinLateral(revision, always)
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}

const commitmentLabel = { number: commitments.number, planSlug: plans.slug }
const activityLabel = {
  number: sql`${commitments.number} || '.' || ${activities.position}`,
  planSlug: plans.slug,
}

function commitmentAt(db: Db, moment: Moment) {
  const subject = { of: commitmentRevisions.commitmentId, is: commitments.id }
  return latest(db, commitmentRevisions, subject, moment, 'commitment')
}

function activityAt(db: Db, moment: Moment) {
  const subject = { of: activityRevisions.activityId, is: activities.id }
  return latest(db, activityRevisions, subject, moment, 'activity')
}
