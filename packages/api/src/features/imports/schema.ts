import { LANGUAGES, ORGANIZATION_KINDS, REMARK_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { nullable } from '../../http/schema.ts'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1, maxLength: 10_000 })
const title = Type.String({ minLength: 1, maxLength: 1_000 })
const number = Type.Integer({ minimum: 1, maximum: 10_000 })
const day = Type.String({ format: 'date' })
const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const percent = Type.Integer({ minimum: 0, maximum: 100 })
const headingName = Type.String({ pattern: '^[a-zA-Z-]{1,50}$' })
const bodyKind = Type.Enum(ORGANIZATION_KINDS)

const Participant = Type.Object(
  {
    title: Type.Optional({ ...title, description: 'As the minutes address them' }),
    name: title,
    body: nullable(title, { description: 'Null for a guest or an expert' }),
    bodyKind: Type.Optional(bodyKind),
    attendance: Type.Enum(['in-person', 'remote']),
    capacity: Type.Optional(title),
  },
  closed,
)

const AgendaItem = Type.Object({ order: number, title, proposedBy: Type.Optional(title) }, closed)

const Discussion = Type.Object(
  {
    agendaItem: number,
    table: Type.Optional(Type.Enum(['progress'])),
    text: Type.Optional(text),
    points: Type.Optional(Type.Array(text)),
    agreed: Type.Optional(text),
    timeline: Type.Optional(Type.Enum(['self-assessment', 'co-creation'])),
  },
  closed,
)

const Meeting = Type.Object(
  {
    committee: title,
    title: { ...title, description: "The document's title" },
    date: { ...day, description: 'The day from which the figures hold' },
    weekday: Type.Optional(title),
    venue: Type.Optional(title),
    participants: Type.Array(Participant),
    absentBodies: Type.Array(Type.Object({ name: title, bodyKind }, closed)),
    agenda: Type.Array(AgendaItem),
    openingTitle: Type.Optional(title),
    opening: Type.Optional(text),
    discussion: Type.Array(Discussion),
    agreedPoints: Type.Array(text),
  },
  closed,
)

const MinutesRemark = Type.Object(
  {
    kind: Type.Enum(REMARK_KINDS),
    text,
    activity: Type.Optional({ ...title, description: 'The title of an activity listed beside it' }),
    commitment: Type.Optional({ ...number, description: 'The commitment that it waits for' }),
    responsible: Type.Optional({ ...title, description: 'The body that answers for the activity' }),
    expectedBy: Type.Optional(day),
    since: Type.Optional(Type.Enum(['last-meeting'])),
    from: Type.Optional(percent),
    to: Type.Optional(percent),
  },
  closed,
)

const MinutesCommitment = Type.Object(
  {
    number,
    title,
    publishedProgress: nullable(percent, { description: 'As printed; null where nothing is' }),
    outstandingActivities: Type.Array(
      Type.Object(
        { title, progress: nullable(percent, { description: 'Null: not reported' }) },
        closed,
      ),
      {
        maxItems: 150,
        description: 'Only what is unfinished; completed activities are in the figure alone',
      },
    ),
    remarks: Type.Array(MinutesRemark, { maxItems: 50 }),
    allDone: Type.Optional(title),
  },
  closed,
)

const MinutesPlan = Type.Object(
  {
    title,
    ordinal: number,
    startYear: Type.Integer({ minimum: 2000, maximum: 2200 }),
    endYear: Type.Integer({ minimum: 2000, maximum: 2200 }),
    commitments: Type.Array(MinutesCommitment, { minItems: 1, maxItems: 200 }),
  },
  closed,
)

const Timeline = Type.Object(
  {
    process: Type.Enum(['self-assessment', 'co-creation']),
    title,
    stages: Type.Array(Type.Object({ title, from: month, to: month }, closed)),
  },
  closed,
)

/** Minutes of a committee as a program reads them: the format of `import minutes`. */
export const MinutesFile = Type.Object(
  {
    _about: Type.Optional({ ...text, description: 'Where it comes from; kept, not read' }),
    language: Type.Optional(
      Type.Enum(LANGUAGES, { description: "The language of the minutes; 'ar' if absent" }),
    ),
    meeting: Meeting,
    plan: MinutesPlan,
    timelines: Type.Array(Timeline),
    tableHeadings: Type.Optional(Type.Record(headingName, nullable(title))),
    sectionHeadings: Type.Optional(Type.Record(headingName, title)),
  },
  {
    ...closed,
    $id: 'MinutesFile',
    title: 'Minutes of a committee',
    description:
      'One meeting: who came, what was said, and the table of a plan’s commitments with what is unfinished of each',
  },
)
export type MinutesFile = Static<typeof MinutesFile>
export type MinutesCommitment = Static<typeof MinutesCommitment>

const translations = Type.Object(
  { ar: Type.Optional(title), fr: Type.Optional(title), en: Type.Optional(title) },
  closed,
)

/** What the minutes do not give and a demonstration needs, each with its provenance. */
export const MinutesSupplement = Type.Object(
  {
    _about: text,
    today: day,
    meeting: Type.Object(
      { committee: translations, title: translations, provenance: text },
      closed,
    ),
    plan: Type.Object(
      { number, title: translations, implementationEnds: day, provenance: text },
      closed,
    ),
    themes: Type.Array(
      Type.Object(
        { code: title, name: translations, commitments: Type.Array(number), provenance: text },
        closed,
      ),
    ),
    organizations: Type.Array(
      Type.Object({ code: title, kind: bodyKind, name: translations, provenance: text }, closed),
    ),
    commitments: Type.Array(
      Type.Object(
        {
          number,
          lead: title,
          leadProvenance: text,
          title: translations,
          titleProvenance: text,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'MinutesSupplement' },
)
export type MinutesSupplement = Static<typeof MinutesSupplement>
