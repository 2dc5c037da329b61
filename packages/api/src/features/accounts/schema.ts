import { SHORTEST_PASSWORD } from '@iltizam/shared/passwords'
import { ROLES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { nullable, ref, Uuid } from '../../http/schema.ts'
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

export const PasswordChange = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 256, description: 'The password so far' }),
    next: Type.String({
      minLength: SHORTEST_PASSWORD,
      maxLength: 256,
      description: `Any ${SHORTEST_PASSWORD} characters or more`,
    }),
  },
  { $id: 'PasswordChange', additionalProperties: false, description: 'A new password' },
)

export const accountModels = [DemonstrationAccount, DemonstrationAccountList, PasswordChange]
