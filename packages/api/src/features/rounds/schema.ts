import { ROUND_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  LocalizedText,
  nullable,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenText,
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'

const days = {
  opensOn: { ...Day, description: 'The first day on which bodies report' },
  dueOn: { ...Day, description: 'The last day on which a report is on time' },
  locksOn: { ...Day, description: 'The last day on which bodies report' },
}

const cancelled = Type.Boolean({ description: 'Whether it was taken back before it began' })
const untilDay = { ...Day, description: 'The last day on which the body reports' }

export const RoundReopening = Type.Object(
  { organization: ref(OrganizationReference), untilDay },
  { $id: 'RoundReopening', description: 'A locked round that is open again for one body' },
)

export const Round = Type.Object(
  {
    id: Uuid,
    planId: Uuid,
    ...days,
    state: Type.Enum(ROUND_STATES, {
      description: '`overdue`: reports were due, and are still taken',
    }),
    reopenings: Type.Array(ref(RoundReopening), {
      description: 'For whom it is, or was, open again',
    }),
    asOf: Day,
    version: Version,
  },
  { $id: 'Round', description: 'A period in which the bodies of a plan report' },
)
export type Round = Static<typeof Round>

export const RoundPage = pageOf(Round, 'RoundPage')

export const RoundRevision = Type.Object(
  {
    id: Uuid,
    ...days,
    cancelled,
    reason: nullable(ref(LocalizedText), { description: 'Null where the round begins with it' }),
    ...clocks,
  },
  { $id: 'RoundRevision', description: 'How the days of a round were set from a day on' },
)

export const RoundRevisionPage = pageOf(RoundRevision, 'RoundRevisionPage')

export const NewRound = Type.Object(days, {
  $id: 'NewRound',
  additionalProperties: false,
  description: 'The days of a round; a plan has one round at a time',
})
export type NewRound = Static<typeof NewRound>

export const RoundChange = Type.Object(
  {
    ...Type.Partial(NewRound).properties,
    cancelled: Type.Optional(cancelled),
    reason: ref(WrittenText),
  },
  {
    $id: 'RoundChange',
    additionalProperties: false,
    description: 'What is to change of a round, and why; what is over stays as it was',
  },
)
export type RoundChange = Static<typeof RoundChange>

export const NewReopening = Type.Object(
  { organizationId: Uuid, untilDay, reason: ref(WrittenText) },
  {
    $id: 'NewReopening',
    additionalProperties: false,
    description: 'Whom a locked round is to be open for again',
  },
)
export type NewReopening = Static<typeof NewReopening>

const many = (description: string) => Type.Integer({ minimum: 0, description })
const counts = {
  expected: many('The activities that were not complete when it opened, nor cancelled since'),
  received: many('Those of them that were reported on, or whose report waited for its decision'),
  onTime: many('Those by the day on which it was due'),
}

export const RoundOfBody = Type.Object(
  {
    organization: nullable(ref(OrganizationReference), {
      description: 'Who answers for them; null: nobody is named',
    }),
    ...counts,
    missing: Type.Array(Type.String(), { description: 'The numbers of those not received' }),
    lastSaidOn: nullable(Day, {
      description: 'When it last reported on any of them, in whatever round; null: never',
    }),
    remindedOn: nullable(Day, {
      description: 'When those who report for it were last written to; null: not in this round',
    }),
    reopenedUntil: nullable(Day, { description: 'Until when the round is open again for it' }),
    reopeningReason: nullable(ref(LocalizedText)),
  },
  { $id: 'RoundOfBody', description: 'What a body has reported in a round' },
)

export const RoundStanding = Type.Object(
  {
    roundId: Uuid,
    ...counts,
    bodies: Type.Array(ref(RoundOfBody), {
      description: 'Those of whom something is expected, who has most to say first',
    }),
    asOf: Day,
  },
  { $id: 'RoundStanding', description: 'What a round has received, by body' },
)
export type RoundStanding = Static<typeof RoundStanding>

export const RoundParams = Type.Object({ roundId: Uuid })

export const roundModels = [
  RoundReopening,
  Round,
  RoundPage,
  RoundRevision,
  RoundRevisionPage,
  NewRound,
  RoundChange,
  NewReopening,
  RoundOfBody,
  RoundStanding,
]
