import { LONGEST_KEY_LIFE, LONGEST_OVERLAP, USUAL_OVERLAP } from '@iltizam/shared/key-life'
import { KEY_SCOPES, KEY_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, Instant, nullable, pageOf, Reason, ref, Uuid, Version } from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'

const scopes = Type.Array(Type.Enum(KEY_SCOPES), {
  minItems: 1,
  uniqueItems: true,
  maxItems: KEY_SCOPES.length,
  description: 'What it is for; it opens no operation that none of these names',
})

export const SystemKey = Type.Object(
  {
    id: Uuid,
    version: Version,
    beginning: Type.String({ description: 'Of the key, by which one is told from another' }),
    scopes,
    state: Type.Enum(KEY_STATES, { description: 'Whether it opens something' }),
    expiresAt: { ...Instant, description: 'From then on it opens nothing' },
    usedAt: nullable(Instant, { description: 'When last, to the minute; null: never' }),
    recordedAt: { ...Instant, description: 'When it was made' },
    recordedBy: Type.Object(
      {
        id: Uuid,
        name: nullable(Type.String(), { description: 'As documents call them; null: erased' }),
      },
      { description: 'Who made it, by their account' },
    ),
    replacesId: nullable(Uuid, {
      description: 'The key in whose place it came; null where there was none',
    }),
    revokedAt: nullable(Instant, { description: 'When it was taken back; null: it was not' }),
    revocationReason: nullable(Type.String(), { description: 'Why; null: it was not' }),
  },
  { $id: 'SystemKey', description: 'A key of a system; the key itself is not kept' },
)
export type SystemKey = Static<typeof SystemKey>

export const System = Type.Object(
  {
    id: { ...Uuid, description: 'Of its account too: what it does is recorded under it' },
    version: Version,
    organization: ref(OrganizationReference),
    organizationEndedOn: nullable(Day, {
      description:
        'When its body ended: from then on no key of it opens anything. Null: no end is known',
    }),
    name: Type.String({ description: 'What its people call it' }),
    purpose: nullable(Type.String(), { description: 'What it is for; null: nobody said' }),
    recordedAt: { ...Instant, description: 'When it was written down' },
    keys: Type.Array(ref(SystemKey), { description: 'All that it ever had, the last one first' }),
  },
  { $id: 'System', description: "Another administration's program, which speaks for one body" },
)
export type System = Static<typeof System>

export const SystemPage = pageOf(System, 'SystemPage')

export const SystemParams = Type.Object({ systemId: Uuid })
export const KeyParams = Type.Object({ keyId: Uuid })

const name = Type.String({
  minLength: 1,
  maxLength: 200,
  format: 'single-line',
  description: 'What its people call it',
})
const purpose = nullable(Type.String({ minLength: 1, maxLength: 1_000, format: 'prose' }), {
  description: 'What it is for, to whom looks at it a year later',
})

export const NewSystem = Type.Object(
  {
    organizationId: { ...Uuid, description: 'The body that it speaks for' },
    name,
    purpose: Type.Optional(purpose),
  },
  {
    $id: 'NewSystem',
    additionalProperties: false,
    description: 'A program that is to act for a body; it opens nothing before it has a key',
  },
)
export type NewSystem = Static<typeof NewSystem>

export const SystemChange = Type.Object(
  { name: Type.Optional(name), purpose: Type.Optional(purpose) },
  {
    $id: 'SystemChange',
    additionalProperties: false,
    description:
      'What is to change of a system; what is absent stays as it is. Its body never does',
  },
)
export type SystemChange = Static<typeof SystemChange>

const lastDay = {
  ...Day,
  description: `The last day on which it opens something, at most ${LONGEST_KEY_LIFE} days ahead`,
}

export const NewKey = Type.Object(
  { scopes, lastDay },
  { $id: 'NewKey', additionalProperties: false, description: 'What a key is for, and until when' },
)
export type NewKey = Static<typeof NewKey>

export const KeyRotation = Type.Object(
  {
    lastDay,
    overlapDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LONGEST_OVERLAP,
        default: USUAL_OVERLAP,
        description: 'For how many days the one it replaces goes on; 0: not at all',
      }),
    ),
  },
  {
    $id: 'KeyRotation',
    additionalProperties: false,
    description: 'Until when the new key is good, and for how long the old one goes on beside it',
  },
)
export type KeyRotation = Static<typeof KeyRotation>

export const IssuedKey = Type.Object(
  {
    systemId: Uuid,
    key: ref(SystemKey),
    token: nullable(Type.String(), {
      description:
        'The key itself, sent as `Authorization: Bearer …`. It is shown this once; null where the same request is sent again',
    }),
  },
  { $id: 'IssuedKey', description: 'A key that was made just now' },
)
export type IssuedKey = Static<typeof IssuedKey>

export const KeyRevocation = Type.Object(
  { reason: Reason },
  { $id: 'KeyRevocation', additionalProperties: false, description: 'Why a key is taken back' },
)

export const keyModels = [
  SystemKey,
  System,
  SystemPage,
  NewSystem,
  SystemChange,
  NewKey,
  KeyRotation,
  IssuedKey,
  KeyRevocation,
]
