import { ACCOUNT_STATES, LANGUAGES, ROLES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import { Instant, nullable, pageOf, Reason, ref, Uuid, Version } from '../../http/schema.ts'
import { languageQuery, pageQuery } from '../../http/schema-queries.ts'
import { OrganizationReference } from '../organizations/schema.ts'

export const DemonstrationAccount = Type.Object(
  {
    id: Uuid,
    name: Type.String({ description: 'Invented' }),
    email: Type.String({ description: 'What it signs in with' }),
    password: Type.String({ description: 'Made at random for this instance' }),
    role: Type.Enum(ROLES, { description: 'What it may do' }),
    organization: nullable(ref(OrganizationReference), {
      description: 'The body that it reports for; null where it is bound to none',
    }),
  },
  { $id: 'DemonstrationAccount', description: 'Somebody whom everybody may be in a demonstration' },
)

export const DemonstrationAccountList = Type.Object(
  { items: Type.Array(ref(DemonstrationAccount), { description: 'None on a real instance' }) },
  { $id: 'DemonstrationAccountList', description: 'All accounts that a demonstration offers' },
)
export type DemonstrationAccountList = Static<typeof DemonstrationAccountList>

export const AccountParams = Type.Object({ accountId: Uuid })

const Invitation = Type.Object(
  { sentAt: Instant, expiresAt: { ...Instant, description: 'Until then its link is good' } },
  { $id: 'Invitation', description: 'The last link that was sent to somebody who is let in' },
)

export const AccountRecord = Type.Object(
  {
    id: Uuid,
    version: Version,
    person: Type.Object(
      { id: Uuid, name: Type.String({ description: 'As documents call them' }) },
      { description: 'Whose it is' },
    ),
    email: Type.String({ description: 'What they sign in with' }),
    language: Type.Enum(LANGUAGES, { description: 'What they are written to in' }),
    state: Type.Enum(ACCOUNT_STATES, {
      description: 'Whether they sign in: not before they have chosen a password, nor suspended',
    }),
    invitation: nullable(ref(Invitation), {
      description: 'Null once they have followed it, and where none was sent',
    }),
    suspendedAt: nullable(Instant, { description: 'Null while it is not' }),
    secondFactorSince: nullable(Instant, {
      description: 'Since when a code is asked for besides the password; null: it is not',
    }),
    roles: Type.Array(Type.Enum(ROLES), {
      description: 'All that they hold today; a mandate makes a focal point, a seat a member',
    }),
    organizations: Type.Array(ref(OrganizationReference), {
      description: 'The bodies for which they have a mandate or a seat today',
    }),
    isDemonstration: Type.Boolean({
      description: 'A demonstration offers it to everybody, and it stays as it is',
    }),
  },
  { $id: 'AccountRecord', description: 'An account, as who manages accounts sees it' },
)
export type AccountRecord = Static<typeof AccountRecord>

export const AccountPage = pageOf(AccountRecord, 'AccountPage')

export const AccountListQuery = Type.Object(
  {
    ...languageQuery,
    ...pageQuery,
    state: Type.Optional(Type.Enum(ACCOUNT_STATES, { description: 'Those in that state' })),
    role: Type.Optional(Type.Enum(ROLES, { description: 'Those who hold it today' })),
    organization: Type.Optional({
      ...Uuid,
      description: 'Those who have a mandate or a seat for that body today',
    }),
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Those of whom it is a part of the name or of the address',
      }),
    ),
  },
  { additionalProperties: false },
)

export const SuspensionReason = Type.Object(
  { reason: Reason },
  {
    $id: 'SuspensionReason',
    additionalProperties: false,
    description: 'Why somebody is let in no longer, or again',
  },
)

export const accountModels = [
  DemonstrationAccount,
  DemonstrationAccountList,
  Invitation,
  AccountRecord,
  AccountPage,
  SuspensionReason,
]
