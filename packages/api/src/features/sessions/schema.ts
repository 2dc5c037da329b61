import { MANDATE_KINDS, ROLES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Instant, nullable, ref, Uuid } from '../../http/schema.ts'
import { mandateSubject } from '../mandates/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { TypedCode } from '../second-factors/schema.ts'

export const Credentials = Type.Object(
  {
    email: Type.String({
      minLength: 3,
      maxLength: 254,
      format: 'single-line',
      description: 'In any case',
    }),
    password: Type.String({ minLength: 1, maxLength: 256, description: 'As it was set' }),
    code: Type.Optional(TypedCode),
  },
  { $id: 'Credentials', additionalProperties: false, description: 'What somebody signs in with' },
)

export const AccountMandate = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(MANDATE_KINDS, { description: 'As the one named, or in their place' }),
    ...mandateSubject,
  },
  { $id: 'AccountMandate', description: 'What somebody answers for today, for a body' },
)

export const AccountSeat = Type.Object(
  { committeeId: Uuid, organization: ref(OrganizationReference) },
  { $id: 'AccountSeat', description: 'A seat that somebody has in a committee today' },
)

export const Account = Type.Object(
  {
    id: Uuid,
    name: Type.String({ description: "The person's" }),
    email: Type.String({ description: 'What they sign in with' }),
    mustEnrol: Type.Boolean({
      description: 'An office needs a second factor, and they have no role until they have one',
    }),
    roles: Type.Array(Type.Enum(ROLES), {
      description: 'All that they hold today; a mandate makes a focal point, a seat a member',
    }),
    mandates: Type.Array(ref(AccountMandate), { description: 'What they answer for today' }),
    seats: Type.Array(ref(AccountSeat), { description: 'Where they sit today' }),
  },
  { $id: 'Account', description: 'Who can sign in' },
)

export const Session = Type.Object(
  { account: nullable(ref(Account), { description: 'Null where nobody is signed in' }) },
  { $id: 'Session', description: 'Who is signed in' },
)
export type Session = Static<typeof Session>

export const OpenSession = Type.Object(
  {
    id: Uuid,
    startedAt: { ...Instant, description: 'When they signed in' },
    usedAt: { ...Instant, description: 'When something was last asked in it, to the minute' },
    userAgent: nullable(Type.String(), {
      description: 'What the browser calls itself; null where it says nothing',
    }),
    isCurrent: Type.Boolean({ description: 'Whether this was asked in it' }),
  },
  { $id: 'OpenSession', description: 'Where somebody is signed in' },
)

export const OpenSessionList = Type.Object(
  { items: Type.Array(ref(OpenSession), { description: 'Those used last come first' }) },
  { $id: 'OpenSessionList', description: 'All sessions of somebody that are open' },
)
export type OpenSessionList = Static<typeof OpenSessionList>

export const SessionParams = Type.Object({ sessionId: Uuid })

export const sessionModels = [
  Credentials,
  AccountMandate,
  AccountSeat,
  Account,
  Session,
  OpenSession,
  OpenSessionList,
]
