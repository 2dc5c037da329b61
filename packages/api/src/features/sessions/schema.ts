import { ROLES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { nullable, ref, Uuid } from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'

export const Credentials = Type.Object(
  {
    email: Type.String({
      minLength: 3,
      maxLength: 254,
      format: 'single-line',
      description: 'In any case',
    }),
    password: Type.String({ minLength: 1, maxLength: 256, description: 'As it was set' }),
  },
  { $id: 'Credentials', additionalProperties: false, description: 'What somebody signs in with' },
)

export const AccountRole = Type.Object(
  {
    role: Type.Enum(ROLES, { description: 'What it may do' }),
    organization: nullable(ref(OrganizationReference), {
      description: 'The body that it is bound to; null where it is bound to none',
    }),
  },
  { $id: 'AccountRole', description: 'A role that an account holds' },
)

export const Account = Type.Object(
  {
    id: Uuid,
    name: Type.String({ description: "The person's" }),
    email: Type.String({ description: 'What they sign in with' }),
    roles: Type.Array(ref(AccountRole), { description: 'All that they hold' }),
  },
  { $id: 'Account', description: 'Who can sign in' },
)

export const Session = Type.Object(
  { account: nullable(ref(Account), { description: 'Null where nobody is signed in' }) },
  { $id: 'Session', description: 'Who is signed in' },
)
export type Session = Static<typeof Session>

export const sessionModels = [Credentials, AccountRole, Account, Session]
