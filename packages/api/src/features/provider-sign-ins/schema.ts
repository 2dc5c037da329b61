import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Instant, nullable, ref, Uuid } from '../../http/schema.ts'
import { TypedCode } from '../second-factors/schema.ts'

const returnPath = nullable(
  Type.String({
    maxLength: 2_000,
    format: 'single-line',
    pattern: `^/(?:${LANGUAGES.join('|')})(?:[/?#].*)?$`,
    description: 'An address of ours under a language',
  }),
  { description: 'The page that is opened then; null where none is asked for' },
)

export const ProviderSignInBeginning = Type.Object(
  { language: Type.Enum(LANGUAGES, { description: 'In which it goes on' }), returnPath },
  {
    $id: 'ProviderSignInBeginning',
    additionalProperties: false,
    description: 'How it goes on once somebody comes back from the identity provider',
  },
)

export const ProviderAddress = Type.Object(
  { address: Type.String({ description: 'Of the identity provider, for this browser, once' }) },
  { $id: 'ProviderAddress', description: 'Where somebody signs in' },
)

export const ProviderAnswer = Type.Object(
  {
    answer: Type.String({
      maxLength: 8_000,
      pattern: '^[!-~]*$',
      description: 'The query with which the provider has sent the browser back, as it came',
    }),
    code: Type.Optional(TypedCode),
  },
  {
    $id: 'ProviderAnswer',
    additionalProperties: false,
    description: 'What the identity provider answers; with a code where one was asked for',
  },
)

export const ProviderSignIn = Type.Object(
  { returnPath },
  { $id: 'ProviderSignIn', description: 'Somebody is signed in by an identity provider' },
)

export const Identity = Type.Object(
  {
    id: Uuid,
    issuer: Type.String({ description: 'The identity provider, by its address' }),
    name: Type.String({ description: 'What people call the provider' }),
    usedAt: { ...Instant, description: 'When they last signed in by it' },
    linkedAt: { ...Instant, description: 'Since when they sign in by it' },
  },
  { $id: 'Identity', description: 'Whom an identity provider knows as who is signed in' },
)

export const IdentityList = Type.Object(
  {
    items: Type.Array(ref(Identity), { description: 'The oldest come first' }),
    hasPassword: Type.Boolean({ description: 'Whether they sign in by a password too' }),
  },
  { $id: 'IdentityList', description: 'By which identity providers somebody signs in' },
)
export type IdentityList = Static<typeof IdentityList>

export const IdentityParams = Type.Object({ identityId: Uuid })

export const providerSignInModels = [
  ProviderSignInBeginning,
  ProviderAddress,
  ProviderAnswer,
  ProviderSignIn,
  Identity,
  IdentityList,
]
