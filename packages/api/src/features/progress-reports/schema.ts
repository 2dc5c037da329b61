import { REVIEW_HINTS } from '@iltizam/shared/reporting'
import { DECISION_KINDS, NOTHING_NEW_CAUSES, REPORT_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import {
  Day,
  Instant,
  LocalizedText,
  nullable,
  ReportedProgress,
  ref,
  Uuid,
  Version,
  WrittenText,
} from '../../http/schema.ts'
import { languageQuery, pageQuery } from '../../http/schema-queries.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { EvidenceLink } from '../progress/schema.ts'

const Percent = Type.Integer({ minimum: 0, maximum: 100 })

const NewEvidenceLink = Type.Object(
  {
    url: Type.String({
      maxLength: 2_000,
      format: 'web-address',
      description: 'An http or https address',
    }),
    title: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 300,
        format: 'single-line',
        description: 'As its author calls it',
      }),
    ),
  },
  { additionalProperties: false, description: 'Where the figure can be seen' },
)

export const NewProgressReport = Type.Object(
  {
    from: nullable(Percent, {
      description: 'The accepted progress that it was made from; null: not reported. Moved: 409',
    }),
    to: Type.Optional({ ...Percent, description: 'Percent now. Absent with a `cause`' }),
    cause: Type.Optional(
      Type.Enum(NOTHING_NEW_CAUSES, {
        description: 'Why there is nothing new. Absent with a `to`',
      }),
    ),
    reason: Type.Optional(ref(WrittenText)),
    evidence: Type.Optional(
      Type.Array(NewEvidenceLink, {
        maxItems: 20,
        description: 'A step to 100 needs some; a reason too, as does a fall',
      }),
    ),
  },
  {
    $id: 'NewProgressReport',
    additionalProperties: false,
    description: 'Another figure for an activity, or nothing new and why',
  },
)
export type NewProgressReport = Static<typeof NewProgressReport>

export const NewDecision = Type.Object(
  {
    kind: Type.Enum(DECISION_KINDS, { description: '`refer`: to a meeting' }),
    progress: Type.Optional({
      ...Percent,
      description: 'Accepted instead of what was reported; needs a reason',
    }),
    reason: Type.Optional(ref(WrittenText)),
  },
  {
    $id: 'NewDecision',
    additionalProperties: false,
    description: 'What is decided on a report; returning and rejecting need a reason',
  },
)
export type NewDecision = Static<typeof NewDecision>

/** Who did it: for those who work with it, never for the public. */
export const AccountReference = Type.Object(
  { id: Uuid, name: nullable(Type.String(), { description: "The person's; null: erased" }) },
  { $id: 'AccountReference', description: 'A person by their account' },
)

const wording = {
  from: nullable(Percent, { description: 'The accepted progress that it was made from' }),
  to: nullable(Percent, { description: 'What is reported; with a cause the same as before' }),
  cause: nullable(Type.Enum(NOTHING_NEW_CAUSES), {
    description: 'Why there is nothing new; null where there is',
  }),
  reason: nullable(ref(LocalizedText)),
  evidence: Type.Array(ref(EvidenceLink)),
  recordedBy: ref(AccountReference),
}

export const ReportRevision = Type.Object(
  { id: Uuid, ...wording, recordedAt: Instant },
  { $id: 'ReportRevision', description: 'One wording of a report; the latest one counts' },
)

export const Decision = Type.Object(
  {
    id: Uuid,
    revisionId: { ...Uuid, description: 'The wording that it was taken on' },
    kind: Type.Enum(DECISION_KINDS, { description: '`refer`: to a meeting' }),
    progress: nullable(Percent, { description: 'What was accepted; null with any other decision' }),
    reason: nullable(ref(LocalizedText)),
    decidedOn: Day,
    recordedAt: Instant,
    decidedBy: ref(AccountReference),
  },
  { $id: 'Decision', description: 'What was decided on a report' },
)

const summary = {
  id: Uuid,
  activity: Type.Object(
    {
      id: Uuid,
      number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
      title: ref(LocalizedText),
      reportedProgress: ReportedProgress,
    },
    { description: 'What it reports on, with the progress that is accepted now' },
  ),
  commitment: Type.Object(
    {
      id: Uuid,
      planSlug: Type.String({ description: 'Names the plan in public addresses' }),
      number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }),
      title: ref(LocalizedText),
    },
    { description: 'Whose activity it is' },
  ),
  organization: ref(OrganizationReference),
  byLead: Type.Boolean({ description: 'The lead reports, and another body answers for it' }),
  onBehalf: Type.Boolean({ description: 'The secretariat recorded what the body said' }),
  state: Type.Enum(REPORT_STATES, { description: 'Where it stands' }),
  ...wording,
  saidOn: { ...Day, description: 'The day on which it was submitted first' },
  round: nullable(
    Type.Object({
      id: Uuid,
      dueOn: { ...Day, description: 'The last day on which a report was on time' },
      isLate: Type.Boolean({ description: 'Whether it came after that day' }),
    }),
    { description: 'The round that it is in; null: before the first one of its plan' },
  ),
  recordedAt: { ...Instant, description: 'When it was submitted first' },
  changedAt: nullable(Instant, { description: 'When it last changed; null until it has' }),
  lastDecision: nullable(ref(Decision)),
  version: Version,
}

export const ProgressReportSummary = Type.Object(
  {
    ...summary,
    hints: Type.Array(Type.Enum(REVIEW_HINTS), {
      description: 'What a reviewer should look at twice',
    }),
  },
  { $id: 'ProgressReportSummary', description: 'A progress report, as a list shows it' },
)
export type ProgressReportSummary = Static<typeof ProgressReportSummary>

export const ProgressReport = Type.Object(
  {
    ...summary,
    revisions: Type.Array(ref(ReportRevision), {
      description: 'All wordings, the first one first',
    }),
    decisions: Type.Array(ref(Decision), { description: 'The first one first' }),
  },
  { $id: 'ProgressReport', description: "A body's word on one activity, and what was decided" },
)
export type ProgressReport = Static<typeof ProgressReport>

export const ProgressReportPage = Type.Object(
  {
    items: Type.Array(ref(ProgressReportSummary)),
    nextCursor: nullable(Type.String({ description: 'Null on the last page' })),
    total: Type.Integer({ minimum: 0, description: 'In the whole list, filters applied' }),
  },
  { $id: 'ProgressReportPage', description: 'A page, the latest report first' },
)

export const ProgressReportParams = Type.Object({ progressReportId: Uuid })

export const ProgressReportListQuery = Type.Object(
  {
    state: Type.Optional(Type.Enum(REPORT_STATES, { description: 'Those in that state' })),
    plan: Type.Optional({ ...Uuid, description: 'Those of that plan' }),
    commitment: Type.Optional({ ...Uuid, description: 'Those of that commitment' }),
    activity: Type.Optional({ ...Uuid, description: 'Those on that activity' }),
    organization: Type.Optional({ ...Uuid, description: 'Those of that body' }),
    ...languageQuery,
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type ProgressReportListQuery = Static<typeof ProgressReportListQuery>

export const progressReportModels = [
  NewProgressReport,
  NewDecision,
  AccountReference,
  ReportRevision,
  Decision,
  ProgressReportSummary,
  ProgressReport,
  ProgressReportPage,
]
