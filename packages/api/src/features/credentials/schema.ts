import { LONGEST_PASSWORD } from '@iltizam/shared/passwords'
import { Type } from 'typebox'

import { Email, LinkToken, NewPassword } from '../../http/schema.ts'
import { TypedCode } from '../second-factors/schema.ts'

const current = Type.String({
  minLength: 1,
  maxLength: LONGEST_PASSWORD,
  description: 'The password so far',
})

export const PasswordChange = Type.Object(
  { current, next: NewPassword },
  { $id: 'PasswordChange', additionalProperties: false, description: 'A new password' },
)

export const PasswordResetRequest = Type.Object(
  { email: Email },
  {
    $id: 'PasswordResetRequest',
    additionalProperties: false,
    description: 'Who has forgotten their password',
  },
)

export const PasswordReset = Type.Object(
  { token: LinkToken, password: NewPassword },
  {
    $id: 'PasswordReset',
    additionalProperties: false,
    description: 'A new password, by a link instead of the old one',
  },
)

export const EmailChangeRequest = Type.Object(
  {
    email: Email,
    password: current,
    /** Needed where a second factor is enrolled. */
    code: Type.Optional(TypedCode),
  },
  {
    $id: 'EmailChangeRequest',
    additionalProperties: false,
    description: 'The address that somebody wants to sign in with',
  },
)

export const EmailConfirmation = Type.Object(
  { token: LinkToken },
  {
    $id: 'EmailConfirmation',
    additionalProperties: false,
    description: 'Shows that somebody reads mail at the new address',
  },
)

export const credentialModels = [
  PasswordChange,
  PasswordResetRequest,
  PasswordReset,
  EmailChangeRequest,
  EmailConfirmation,
]
