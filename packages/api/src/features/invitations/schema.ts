import { LANGUAGES, OFFICES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Email, FirstPassword, Instant, LinkToken, Uuid, Version } from '../../http/schema.ts'

export const NewInvitation = Type.Object(
  {
    email: Email,
    language: Type.Enum(LANGUAGES, { description: 'What they are written to in' }),
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        format: 'single-line',
        description: 'Of somebody whom nobody has recorded yet',
      }),
    ),
    personId: Type.Optional({
      ...Uuid,
      description: 'Of somebody who is known, instead of a name',
    }),
    offices: Type.Array(Type.Enum(OFFICES), {
      maxItems: OFFICES.length,
      uniqueItems: true,
      description: 'What they hold; none where a mandate or a seat says what they may do',
    }),
  },
  {
    $id: 'NewInvitation',
    additionalProperties: false,
    description: 'Whom an administrator lets in: somebody known, or a name',
  },
)
export type NewInvitation = Static<typeof NewInvitation>

export const SentInvitation = Type.Object(
  {
    accountId: Uuid,
    version: { ...Version, description: "The account's, after this" },
    sentAt: Instant,
    expiresAt: { ...Instant, description: 'Until then its link is good' },
  },
  { $id: 'SentInvitation', description: 'A link on its way to somebody who is let in' },
)
export type SentInvitation = Static<typeof SentInvitation>

export const InvitationAcceptance = Type.Object(
  { token: LinkToken, password: FirstPassword },
  {
    $id: 'InvitationAcceptance',
    additionalProperties: false,
    description: 'The password that somebody chooses who was invited',
  },
)

export const invitationModels = [NewInvitation, SentInvitation, InvitationAcceptance]
