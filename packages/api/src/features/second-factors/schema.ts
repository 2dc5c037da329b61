import { LONGEST_CODE, RECOVERY_CODES } from '@iltizam/shared/one-time-codes'
import { LONGEST_PASSWORD } from '@iltizam/shared/passwords'
import { type Static, Type } from 'typebox'

import { Instant, nullable, Reason } from '../../http/schema.ts'

const password = Type.String({
  minLength: 1,
  maxLength: LONGEST_PASSWORD,
  description: 'That of who is signed in, once more',
})

/** What somebody types to show that they have the device, or one of the codes in its place. */
export const TypedCode = Type.String({
  minLength: 1,
  maxLength: LONGEST_CODE,
  description: 'Six digits of the device, in any digits, or a recovery code; each is good once',
})

export const SecondFactor = Type.Object(
  {
    confirmedAt: nullable(Instant, {
      description: 'Since when a code is asked for at signing in; null: it is not',
    }),
    isRequired: Type.Boolean({
      description: 'Whether nothing else is possible without, for an office that is held',
    }),
    isPasswordShort: Type.Boolean({
      description: 'The password suffices only with it: a longer one comes before it is removed',
    }),
    recoveryCodesLeft: Type.Integer({ description: 'How many recovery codes are still good' }),
  },
  { $id: 'SecondFactor', description: 'What somebody signs in with besides a password' },
)
export type SecondFactor = Static<typeof SecondFactor>

export const PasswordProof = Type.Object(
  { password },
  { $id: 'PasswordProof', additionalProperties: false, description: 'Shows who is there' },
)

export const FactorProof = Type.Object(
  { password, code: TypedCode },
  {
    $id: 'FactorProof',
    additionalProperties: false,
    description: 'Shows who is there, by both that they sign in with',
  },
)
export type FactorProof = Static<typeof FactorProof>

export const FactorSecret = Type.Object(
  {
    secret: Type.String({ description: 'In base 32, for who types it into the device' }),
    uri: Type.String({ description: 'The same as an otpauth address, for a picture to scan' }),
  },
  { $id: 'FactorSecret', description: 'What the device tells codes by; told this once' },
)
export type FactorSecret = Static<typeof FactorSecret>

export const FactorConfirmation = Type.Object(
  { code: TypedCode },
  {
    $id: 'FactorConfirmation',
    additionalProperties: false,
    description: 'Shows that the device tells the right codes',
  },
)

export const RecoveryCodes = Type.Object(
  {
    codes: Type.Array(Type.String(), {
      minItems: RECOVERY_CODES,
      maxItems: RECOVERY_CODES,
      description: 'Each stands in for the device once',
    }),
  },
  { $id: 'RecoveryCodes', description: 'Told this once; those from before are good no longer' },
)
export type RecoveryCodes = Static<typeof RecoveryCodes>

export const FactorReset = Type.Object(
  { reason: Reason },
  {
    $id: 'FactorReset',
    additionalProperties: false,
    description: 'Why somebody enrols a device anew',
  },
)

export const secondFactorModels = [
  SecondFactor,
  PasswordProof,
  FactorProof,
  FactorSecret,
  FactorConfirmation,
  RecoveryCodes,
  FactorReset,
]
