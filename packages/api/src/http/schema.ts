import { EMAIL_PATTERN } from '@iltizam/shared/emails'
import { UUID_PATTERN } from '@iltizam/shared/ids'
import {
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  SHORTEST_WITH_FACTOR,
} from '@iltizam/shared/passwords'
import { LANGUAGES, PROVENANCE_KINDS, TEXT_STATES } from '@iltizam/shared/vocabulary'
import { type Static, type TSchema, Type } from 'typebox'

/** Points to a schema with an `$id`, so that OpenAPI names it once; the type stays known. */
export function ref<T extends TSchema>(schema: T) {
  const { $id } = schema as { $id?: string }
  if ($id === undefined) throw new Error('only a schema with an $id can be referred to')
  return Type.Unsafe<Static<T>>({ $ref: `${$id}#` })
}

/** The value or null. Fastify's serializer sends null as 0 or '' where the schema does not say so. */
export function nullable<T extends TSchema>(schema: T, options: { description?: string } = {}) {
  const { type, ...rest } = schema as { type?: string }
  const widened = type ? { ...rest, type: [type, 'null'] } : { anyOf: [schema, { type: 'null' }] }
  return Type.Unsafe<Static<T> | null>({ ...widened, ...options })
}

export const Uuid = Type.String({
  format: 'uuid',
  pattern: UUID_PATTERN,
  description: 'UUIDv7, in lower case',
})

export const Day = Type.String({
  format: 'date',
  description: "A day of the calendar in the instance's zone",
})

export const Instant = Type.String({ format: 'date-time', description: 'An instant, in UTC' })

const Translation = Type.Object(
  {
    text: Type.String({ description: 'The words' }),
    state: Type.Enum(TEXT_STATES, {
      description: 'How far they can be trusted; `stale`: their source has changed since',
    }),
  },
  { $id: 'Translation', description: 'A text in one language' },
)

export const LocalizedText = Type.Object(
  {
    source: Type.Enum(LANGUAGES, { description: 'The language it was written in' }),
    ar: Type.Optional(ref(Translation)),
    fr: Type.Optional(ref(Translation)),
    en: Type.Optional(ref(Translation)),
    zgh: Type.Optional(ref(Translation)),
  },
  {
    $id: 'LocalizedText',
    description:
      'A text in one to four languages. With `language` only that one is there, or the one it fell back to.',
  },
)
export type LocalizedText = Static<typeof LocalizedText>

const written = (format: 'single-line' | 'prose', maxLength: number) =>
  Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength, format, description: 'The words' }),
      state: Type.Enum(['draft', 'verified'], { description: 'How far they can be trusted' }),
    },
    { additionalProperties: false },
  )

const writtenText = (format: 'single-line' | 'prose', maxLength: number, $id: string) => {
  const translation = written(format, maxLength)
  return Type.Object(
    {
      source: Type.Enum(LANGUAGES, { description: 'The language it is written in' }),
      ar: Type.Optional({ ...translation, description: 'In Arabic' }),
      fr: Type.Optional({ ...translation, description: 'In French' }),
      en: Type.Optional({ ...translation, description: 'In English' }),
      zgh: Type.Optional({ ...translation, description: 'In Tamazight' }),
    },
    {
      $id,
      additionalProperties: false,
      description: 'A text as somebody writes it; its source language must be there',
      'x-holds-source': true,
    },
  )
}

/** A name or a title: one line. */
export const WrittenTitle = writtenText('single-line', 1_000, 'WrittenTitle')
/** A reason: several lines, if need be. */
export const WrittenText = writtenText('prose', 5_000, 'WrittenText')

/** Why something is done, in one's own words: it stands in the trail as it is. */
export const Reason = Type.String({
  minLength: 1,
  maxLength: 1_000,
  format: 'prose',
  description: 'Why, for the audit trail',
})

export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: EMAIL_PATTERN,
  description: 'An e-mail address, in any case',
})

export const FirstPassword = Type.String({
  minLength: SHORTEST_PASSWORD,
  maxLength: LONGEST_PASSWORD,
  description: `Any ${SHORTEST_PASSWORD} characters or more that are not tried first by who wants to get in`,
})

export const NewPassword = Type.String({
  minLength: SHORTEST_WITH_FACTOR,
  maxLength: LONGEST_PASSWORD,
  description: `As the first one; ${SHORTEST_WITH_FACTOR} characters where a second factor is asked for too`,
})

export const LinkToken = Type.String({
  pattern: '^[A-Za-z0-9_-]{43}$',
  description: 'What stands after the `#` of the link in the mail',
})

export const Progress = Type.Object(
  {
    exact: nullable(
      Type.Number({
        minimum: 0,
        maximum: 100,
        description:
          'Percent, kept to 6 decimals, half up. Null: nothing to measure, which is not 0',
      }),
    ),
    shown: nullable(
      Type.Integer({
        minimum: 0,
        maximum: 100,
        description:
          'For people: never 100 before all is complete, never 0 once anything has begun',
      }),
    ),
  },
  { $id: 'Progress', description: 'A computed progress' },
)

export const Weight = Type.Number({
  exclusiveMinimum: 0,
  maximum: 1000,
  description: 'How many times it counts; at most 3 decimals; 1 until somebody sets it',
})

export const ReportedProgress = nullable(Type.Integer({ minimum: 0, maximum: 100 }), {
  description: 'Percent as reported. Null: not reported, which counts as 0 and is not 0',
})

export const StandsForCompleted = Type.Boolean({
  description:
    'Stands for completed activities that the source does not itemise: nobody reported it, its weight makes the published figure come out',
})

export const Provenance = Type.Object(
  {
    field: Type.String({ description: "What it speaks of, such as 'lead' or 'title.fr'" }),
    kind: Type.Enum(PROVENANCE_KINDS, {
      description: 'Found in a source, or made up to illustrate',
    }),
    source: nullable(Type.String({ description: 'Where it was found, in its own words' })),
  },
  {
    $id: 'Provenance',
    description: 'Whether a fact was found in a source or made up to illustrate',
  },
)

export const Version = Type.Integer({
  minimum: 1,
  description: 'Grows by one with each change; named in If-Match by who changes it',
})

/** The two clocks of a fact, as its history tells them. */
export const clocks = {
  effectiveFrom: { ...Day, description: 'The day from which it holds' },
  recordedAt: { ...Instant, description: 'When it was written down' },
}

/** One page of a list: follow `nextCursor` until it is null. */
export function pageOf<T extends TSchema>(item: T, $id: string) {
  return Type.Object(
    {
      items: Type.Array(ref(item)),
      nextCursor: nullable(Type.String({ description: 'Null on the last page' })),
      total: Type.Integer({ minimum: 0, description: 'In the whole list, filters applied' }),
      asOf: Day,
    },
    { $id, description: 'A page, and where the next one starts' },
  )
}

export const httpModels = [
  Translation,
  LocalizedText,
  WrittenTitle,
  WrittenText,
  Progress,
  Provenance,
]
