import { type Static, Type } from 'typebox'
import { Day, Instant, LocalizedText, nullable, ref, Uuid } from '../../http/schema.ts'
import { languageQuery, PresentQuery, pageQuery } from '../../http/schema-queries.ts'

/** Past it a number of JSON is not exact. */
export const Sequence = Type.Integer({
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Its place in the trail: the later event has the greater one',
})

export const AuditActor = Type.Object(
  {
    kind: Type.Enum(['account', 'program', 'nobody'], {
      description: '`program`: without a person; `nobody`: somebody who has not signed in',
    }),
    id: Type.String({ description: "The account's id, or the program's name" }),
    name: nullable(Type.String(), { description: "The person's; null for a program" }),
  },
  { $id: 'AuditActor', description: 'Who acted' },
)
export type AuditActor = Static<typeof AuditActor>

export const AuditObject = Type.Object(
  {
    kind: Type.String({ description: 'What it is, such as `commitment`' }),
    id: { ...Uuid, description: 'Its own' },
    partOfId: nullable(Uuid, {
      description:
        "Whose timeline holds its events too: a report's activity, an activity's or a remark's commitment; else null",
    }),
    number: nullable(Type.String(), {
      description: "A commitment's or an activity's; of a report, its activity's; else null",
    }),
    title: nullable(ref(LocalizedText), {
      description:
        'What it is called now; of a report, what its activity is; null where it has none',
    }),
    name: nullable(Type.String(), { description: "A person's; null for all else, or once erased" }),
    organization: nullable(ref(LocalizedText), {
      description: 'Whose word a report is; else null',
    }),
    planSlug: nullable(Type.String(), { description: 'Names its plan in public addresses' }),
  },
  { $id: 'AuditObject', description: 'What an event is about, in words where there are any' },
)
export type AuditObject = Static<typeof AuditObject>

const Recorded = Type.Object({}, { additionalProperties: true })

const summary = {
  sequence: Sequence,
  recordedAt: Instant,
  requestId: Type.String({ description: 'Names the request in which it happened' }),
  actor: ref(AuditActor),
  action: Type.String({ description: 'Object and verb, such as `commitment.created`' }),
  object: ref(AuditObject),
  reason: nullable(Type.String(), { description: 'Why, where it is not in `after`' }),
  before: nullable(Recorded, {
    description:
      'What changed, as it was before, in all its languages; null for what was not there',
  }),
  after: nullable(Recorded, {
    description: 'The same as it was then left, in all its languages; null where nothing is said',
  }),
}

export const AuditEventSummary = Type.Object(summary, {
  $id: 'AuditEventSummary',
  description: 'An event, as a list shows it',
})
export type AuditEventSummary = Static<typeof AuditEventSummary>

export const AuditDifference = Type.Object(
  {
    field: Type.String({ description: 'JSON pointer, such as `/title/fr/text`' }),
    before: Type.Optional(Type.Unknown({ description: 'Absent where it was not there' })),
    after: Type.Optional(Type.Unknown({ description: 'Absent where it is no longer there' })),
  },
  { $id: 'AuditDifference', description: 'A field that changed. Lists are values' },
)

export const PersonalPayload = Type.Object(
  {
    sha256: Type.String({ description: 'Of its canonical JSON (RFC 8785); it stays when erased' }),
    payload: nullable(Recorded, { description: 'Salted with a random text; null once erased' }),
  },
  { $id: 'PersonalPayload', description: 'What an event says of a person, which can be erased' },
)

export const AuditEvent = Type.Object(
  {
    ...summary,
    difference: Type.Array(ref(AuditDifference), {
      description: 'From `before` to `after`, field by field',
    }),
    references: Type.Array(ref(AuditObject), {
      description: 'What the ids in `before` and `after` stand for, as far as that has a name',
    }),
    personal: nullable(ref(PersonalPayload), {
      description: 'Null where it says nothing of a person',
    }),
  },
  { $id: 'AuditEvent', description: 'What was done to one thing, by whom, when and why' },
)
export type AuditEvent = Static<typeof AuditEvent>

export const AuditEventPage = Type.Object(
  {
    object: nullable(ref(AuditObject), {
      description: 'The thing that was asked for; null where none was, or it has no name',
    }),
    items: Type.Array(ref(AuditEventSummary)),
    nextCursor: nullable(Type.String({ description: 'Null on the last page' })),
    total: Type.Integer({
      minimum: 0,
      description: 'In the whole list, filters applied; of more than 10,000 with a filter, 10,000',
    }),
    isTotalWhole: Type.Boolean({ description: 'Whether there are no more than `total`' }),
  },
  { $id: 'AuditEventPage', description: 'A page, the latest event first' },
)

export const AuditEventParams = Type.Object({ sequence: Sequence })
export const AuditEventQuery = PresentQuery

const Name = Type.String({ minLength: 1, maxLength: 200 })

export const AuditEventListQuery = Type.Object(
  {
    object: Type.Optional({
      ...Uuid,
      description:
        'Those on that thing; of an activity on its reports too, of a commitment on its activities, their reports and its remarks',
    }),
    objectKind: Type.Optional(
      Type.String({
        pattern: '^[a-z-]{1,50}$',
        description: 'Those on things of that kind: what stands before the dot of `action`',
      }),
    ),
    action: Type.Optional({ ...Name, description: 'Those of that action' }),
    actor: Type.Optional({ ...Name, description: 'Those of that account, or of that program' }),
    request: Type.Optional({ ...Name, description: 'Those of that request' }),
    from: Type.Optional({ ...Day, description: "From that day on, in the instance's zone" }),
    to: Type.Optional({ ...Day, description: 'Until the end of that day' }),
    readings: Type.Optional(
      Type.Enum(['included', 'left-out'], {
        description: 'Whether what auditors read is among them; it is if absent',
      }),
    ),
    ...languageQuery,
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type AuditEventListQuery = Static<typeof AuditEventListQuery>

export const auditModels = [
  AuditActor,
  AuditObject,
  AuditEventSummary,
  AuditDifference,
  PersonalPayload,
  AuditEvent,
  AuditEventPage,
]
