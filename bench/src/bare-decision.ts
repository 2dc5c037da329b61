import { randomBytes, randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { evidence, reason } from './decision.ts'
import type { Caller, Step } from './steps.ts'

/** What the program answered to a report and to the decision on it: as much is kept here. */
export interface Answers {
  report: object
  decision: object
}

const report = {
  name: 'report',
  text: `
    WITH report AS (
      INSERT INTO progress_reports
        (id, activity_id, organization_id, by_lead, on_behalf, state, recorded_at)
      VALUES ($1, $2, $3, false, false, 'submitted', $4)
    ), revision AS (
      INSERT INTO progress_report_revisions
        (id, report_id, recorded_at, said_on, recorded_by_id, from_progress, to_progress, reason,
          evidence)
      VALUES ($5, $1, $4, '2023-03-29', $6, $7, $8, $9, $10)
    ), event AS (
      INSERT INTO audit_events (recorded_at, request_id, actor, action, object_id, after)
      VALUES ($4, $11, $6::uuid::text, 'progress-report.submitted', $1, $12)
    )
    INSERT INTO idempotency_keys (account_id, operation, key, request_sha256, answer, recorded_at)
    VALUES ($6, 'submitProgressReport', $11, $13, $14, $4)`,
}

const decision = {
  name: 'decision',
  text: `
    WITH decision AS (
      INSERT INTO progress_report_decisions
        (id, report_id, revision_id, recorded_at, decided_on, decided_by_id, kind, progress)
      VALUES ($1, $2, $3, $4, '2023-03-29', $5, 'accept', $6)
    ), accepted AS (
      INSERT INTO accepted_progress
        (id, effective_from, recorded_at, activity_id, progress, decision_id)
      VALUES ($7, '2023-03-29', $4, $8, $6, $1)
    ), report AS (
      UPDATE progress_reports SET state = 'accepted', version = version + 1, changed_at = $4
      WHERE id = $2
    ), activity AS (
      UPDATE activities SET version = version + 1, changed_at = $4 WHERE id = $8
    ), events AS (
      INSERT INTO audit_events (recorded_at, request_id, actor, action, object_id, before, after)
      VALUES
        ($4, $9, $5::uuid::text, 'progress-report.accepted', $2, '{"state": "submitted"}', $10),
        ($4, $9, $5::uuid::text, 'activity.progress-accepted', $8, $11, $12)
    )
    INSERT INTO idempotency_keys (account_id, operation, key, request_sha256, answer, recorded_at)
    VALUES ($5, 'decideProgressReport', $9, $13, $14, $4)`,
}

/** The rows of a report, and those of its acceptance, by one statement each. */
export async function insertBare(
  session: ClientBase,
  step: Step,
  to: number,
  { secretariat, answers, between }: BareOptions,
): Promise<void> {
  const { activityId, progress: from, reporter } = step
  const [reportId, revisionId, decisionId, acceptedId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const { organizationId, accountId } = reporter
  const said = { fromProgress: from, toProgress: to, cause: null, reason, evidence }
  const submitted = { activityId, organizationId, byLead: false, onBehalf: false, ...said }
  await session.query('begin')
  await session.query({
    ...report,
    values: [
      ...[reportId, activityId, organizationId, new Date(), revisionId, accountId, from, to],
      ...[JSON.stringify(reason), JSON.stringify(evidence), randomUUID()],
      ...[{ ...submitted, state: 'submitted' }, someSha256(), answers.report],
    ],
  })
  for (const statement of between) await session.query(statement)
  await session.query({
    ...decision,
    values: [
      ...[decisionId, reportId, revisionId, new Date(), secretariat.accountId, to, acceptedId],
      ...[activityId, randomUUID(), { state: 'accepted', decisionId, progress: to, reason: null }],
      ...[{ progress: from }, { progress: to, decisionId, reportId }],
      ...[someSha256(), answers.decision],
    ],
  })
  await session.query('commit')
}

interface BareOptions {
  secretariat: Caller
  answers: Answers
  /** Between report and decision: nothing, or the end of one transaction and the begin of another. */
  between: readonly string[]
}

const someSha256 = () => randomBytes(32).toString('hex')
