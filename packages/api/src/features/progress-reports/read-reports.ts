import { inLanguage } from '@iltizam/shared/localized-text'
import type { Caller } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import { mayReadReport, reportsReadBy, reviewHints } from '@iltizam/shared/reporting'
import { Type } from 'typebox'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE } from '../../paging/page.ts'
import { listDecisionRows, listRevisionRows } from './repository.ts'
import { countReports, listReportRows, type ReportRow } from './repository-list.ts'
import type { ProgressReport, ProgressReportListQuery, ProgressReportSummary } from './schema.ts'

const Place = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** The reports that somebody may read, filtered, the latest first, a page of them. */
export async function listReports(
  db: Db,
  { cursor, limit = DEFAULT_PAGE_SIZE, ...asked }: ProgressReportListQuery,
  caller: Caller,
  moment: Moment,
) {
  const below = cursor === undefined ? null : decodeCursor(Place, cursor).id
  const filter = { ...asked, visibleTo: reportsReadBy(caller) }
  const rows = await listReportRows(db, filter, moment, { below, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const decisions = await listDecisionRows(
    db,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  return {
    items: page.map(
      (row): ProgressReportSummary => ({
        ...describe(row, decisions),
        hints: hintsOn(row),
      }),
    ),
    nextCursor: last && rows.length > limit ? encodeCursor({ id: last.id }) : null,
    total: await countReports(db, filter),
  }
}

/** A report with all its wordings and decisions; refuses as unknown what is not for the caller. */
export async function getReport(
  db: Db,
  id: string,
  caller: Caller,
  moment: Moment,
): Promise<ProgressReport> {
  const [row] = await listReportRows(db, { id }, moment, { below: null, limit: 1 })
  if (!row || !mayReadReport(caller, row.organizationId))
    throw new Problem('progress-report-not-found')
  const revisions = await listRevisionRows(db, id)
  const decisions = await listDecisionRows(db, [id])
  return {
    ...describe(row, decisions),
    revisions: revisions.map((revision) => ({
      ...revision,
      recordedAt: revision.recordedAt.toISOString(),
    })),
    decisions: decisions.map(describeDecision),
  }
}

type DecisionRead = Awaited<ReturnType<typeof listDecisionRows>>[number]

function describe(row: ReportRow, decisions: readonly DecisionRead[]) {
  const { position, number, activityId, activityTitle, reportedProgress, ...rest } = row
  const { commitmentId, commitmentTitle, planSlug, organizationId, organizationName } = rest
  const last = decisions.filter(({ reportId }) => reportId === row.id).at(-1)
  const { id, version, state, byLead, onBehalf, from, to, cause, reason, evidence } = row
  return {
    ...{ id, version, state, byLead, onBehalf, from, to, cause, reason, evidence },
    recordedBy: row.recordedBy,
    activity: {
      id: activityId,
      number: `${number}.${position}`,
      title: activityTitle,
      reportedProgress,
    },
    commitment: { id: commitmentId, planSlug, number, title: commitmentTitle },
    organization: { id: organizationId, name: organizationName },
    saidOn: row.saidOn,
    round: roundOf(row),
    recordedAt: row.recordedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    lastDecision: last ? describeDecision(last) : null,
  }
}

/** Late is what comes after the day on which it was due. */
const roundOf = ({ roundId: id, dueOn, saidOn }: ReportRow) =>
  id === null || dueOn === null ? null : { id, dueOn, isLate: saidOn > dueOn }

function describeDecision({ reportId: _, ...decision }: DecisionRead) {
  return { ...decision, recordedAt: decision.recordedAt.toISOString() }
}

function hintsOn({ from, to, cause, reason, evidence, previousReason }: ReportRow) {
  const words = reason && inLanguage(reason, reason.source).text
  return reviewHints(
    {
      from,
      to: cause === null ? (to ?? undefined) : undefined,
      cause: cause ?? undefined,
      hasReason: reason !== null,
      evidenceCount: evidence.length,
      reason: words,
    },
    previousReason,
  )
}
