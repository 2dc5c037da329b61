import { AWAITING_STATES, OPEN_STATES } from '@iltizam/shared/report-states'
import { NOTHING_NEW_CAUSES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import {
  Day,
  Instant,
  nullable,
  pageOf,
  ReportedProgress,
  ref,
  Uuid,
  Version,
  WrittenText,
} from '../../http/schema.ts'
import { languageQuery, pageQuery } from '../../http/schema-queries.ts'
import { MandateActivity, mandateSubject } from '../mandates/schema.ts'
import { PersonReference } from '../people/schema.ts'

const report = {
  id: Uuid,
  activity: ref(MandateActivity),
  from: ReportedProgress,
  to: ReportedProgress,
  cause: nullable(Type.Enum(NOTHING_NEW_CAUSES), {
    description: 'Why it says nothing new; null where it says another figure',
  }),
}

export const HandoverReport = Type.Object(
  { ...report, state: Type.Enum(OPEN_STATES, { description: 'As it stood then' }) },
  { $id: 'HandoverReport', description: "A body's report that was open at a hand-over" },
)

export const HandoverActivity = Type.Object(
  { activity: ref(MandateActivity), endsOn: Day, reportedProgress: ReportedProgress },
  { $id: 'HandoverActivity', description: 'An activity that should have been complete by then' },
)

/** What a sheet says. What is added to it later is optional: sheets that were made stay as they are. */
export const HandoverContent = Type.Object(
  {
    open: Type.Array(ref(HandoverReport), {
      description: `Reports that waited to be decided: ${AWAITING_STATES.join(', ')}`,
    }),
    returned: Type.Array(ref(HandoverReport), { description: 'Reports that waited for the body' }),
    late: Type.Array(ref(HandoverActivity), { description: 'Past their end and not at 100' }),
  },
  { $id: 'HandoverContent', description: 'What was unfinished at the moment of a hand-over' },
)
export type HandoverContent = Static<typeof HandoverContent>

const summary = {
  id: Uuid,
  fromMandateId: Uuid,
  toMandateId: Uuid,
  from: ref(PersonReference),
  to: ref(PersonReference),
  ...mandateSubject,
  recordedAt: { ...Instant, description: 'When it was handed over' },
  confirmedAt: nullable(Instant, { description: 'When the new one confirmed; null: not yet' }),
  version: Version,
}

export const HandoverSummary = Type.Object(summary, {
  $id: 'HandoverSummary',
  description: 'That somebody answers from now on for what another one answered for',
})
export type HandoverSummary = Static<typeof HandoverSummary>

export const Handover = Type.Object(
  { ...summary, content: ref(HandoverContent) },
  { $id: 'Handover', description: 'The sheet that a focal point leaves to the next one' },
)
export type Handover = Static<typeof Handover>

export const HandoverPage = pageOf(HandoverSummary, 'HandoverPage')

export const HandoverParams = Type.Object({ handoverId: Uuid })

export const HandoverListQuery = Type.Object(
  {
    organization: Type.Optional({ ...Uuid, description: 'Those of that body' }),
    ...languageQuery,
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type HandoverListQuery = Static<typeof HandoverListQuery>

export const NewHandover = Type.Object(
  {
    toPersonId: {
      ...Uuid,
      description: 'Who goes on; from a focal point, to somebody who answers for the body already',
    },
    reason: Type.Optional(ref(WrittenText)),
  },
  { $id: 'NewHandover', additionalProperties: false, description: 'To whom a mandate goes' },
)
export type NewHandover = Static<typeof NewHandover>

export const handoverModels = [
  HandoverReport,
  HandoverActivity,
  HandoverContent,
  HandoverSummary,
  Handover,
  HandoverPage,
  NewHandover,
]
