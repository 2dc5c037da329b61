import { MAIL_STATES, MAIL_TEMPLATES, OPTIONAL_MAILS } from '@iltizam/shared/mails'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import { Instant, nullable, ref, Uuid, Version } from '../../http/schema.ts'
import { pageQuery } from '../../http/schema-queries.ts'

export const MailParams = Type.Object({ mailId: Uuid })

export const MailListQuery = Type.Object(
  {
    state: Type.Optional(Type.Enum(MAIL_STATES, { description: 'Only those that stand there' })),
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type MailListQuery = Static<typeof MailListQuery>

const summary = {
  id: Uuid,
  version: Version,
  state: Type.Enum(MAIL_STATES, {
    description: '`kept`: no server is set that would take it; `failed`: it was given up',
  }),
  template: Type.Enum(MAIL_TEMPLATES, { description: 'What it is about' }),
  language: Type.Enum(LANGUAGES, { description: 'That of its reader' }),
  recipient: nullable(Type.String(), { description: 'Its address; null once that was erased' }),
  recordedAt: { ...Instant, description: 'When it was queued' },
  sentAt: nullable(Instant, { description: 'When a server took it' }),
  failedAt: nullable(Instant, { description: 'When it was given up' }),
  attempts: Type.Integer({ minimum: 0, description: 'In vain, since somebody last asked for it' }),
  nextAttemptAt: nullable(Instant, { description: 'Null where none is to come' }),
  lastError: nullable(Type.String(), { description: 'A code, such as `EENVELOPE 550`' }),
}

export const MailSummary = Type.Object(summary, {
  $id: 'MailSummary',
  description: 'A mail, without what it says',
})
export type MailSummary = Static<typeof MailSummary>

export const MailBody = Type.Object(
  {
    language: Type.Enum(LANGUAGES, { description: 'That of its words' }),
    subject: Type.String({ description: 'Its subject' }),
    text: Type.String({ description: 'All that it says, with its link' }),
  },
  { $id: 'MailBody', description: 'What a mail says' },
)
export type MailBody = Static<typeof MailBody>

export const MailPage = Type.Object(
  {
    items: Type.Array(ref(MailSummary), { description: 'The latest first' }),
    nextCursor: nullable(Type.String({ description: 'Null on the last page' })),
    total: Type.Integer({ minimum: 0, description: 'In the whole list, filters applied' }),
    hasServer: Type.Boolean({ description: 'Whether a server is set that takes mail' }),
  },
  { $id: 'MailPage', description: 'A page of mails, and where the next one starts' },
)
export type MailPage = Static<typeof MailPage>

const declined = Type.Array(Type.Enum(OPTIONAL_MAILS), {
  uniqueItems: true,
  maxItems: OPTIONAL_MAILS.length,
  description: 'What they do not want. What keeps an account theirs is sent in any case',
})

export const MailPreferences = Type.Object(
  { version: Version, declined },
  { $id: 'MailPreferences', description: 'Which mails somebody wants' },
)
export type MailPreferences = Static<typeof MailPreferences>

export const MailChoice = Type.Object(
  { declined },
  { $id: 'MailChoice', additionalProperties: false, description: 'Which mails somebody wants' },
)
export type MailChoice = Static<typeof MailChoice>

export const mailModels = [MailSummary, MailBody, MailPage, MailPreferences, MailChoice]
