import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { Type } from 'typebox'

/** Which facts an answer is made of: those that held on a day, as far as known at an instant. */
export const momentQuery = {
  asOf: Type.Optional(
    Type.String({
      format: 'date',
      description:
        "Answer with what held at the end of that day; today in the instance's zone if absent",
    }),
  ),
  knownAt: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'Leave out what was recorded after that instant',
    }),
  ),
}

export const languageQuery = {
  language: Type.Optional(
    Type.Enum(LANGUAGES, {
      description: 'Leave one language of each text: this one, or the one it falls back to',
    }),
  ),
}

export const pageQuery = {
  cursor: Type.Optional(
    Type.String({ maxLength: 8_000, description: '`nextCursor` of the page before' }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'At most that many items' }),
  ),
}

/** The query of one thing as it stood. */
export const MomentQuery = Type.Object(
  { ...momentQuery, ...languageQuery },
  { additionalProperties: false },
)

/** The query of one thing as it stands. */
export const PresentQuery = Type.Object(languageQuery, { additionalProperties: false })

/** The query of a list of things as they stand. */
export const PresentListQuery = Type.Object(
  { ...languageQuery, ...pageQuery },
  { additionalProperties: false },
)

/** The query of a list of things as they stood. */
export const ListQuery = Type.Object(
  { ...momentQuery, ...languageQuery, ...pageQuery },
  { additionalProperties: false },
)
