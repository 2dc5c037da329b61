import type { Language } from '@iltizam/shared/vocabulary'

import type { Db } from '../../db/connect.ts'
import { issueToken } from '../credentials/repository.ts'
import { insertMail } from '../mails/repository.ts'
import type { SentInvitation } from './schema.ts'

interface Invited {
  id: string
  version: number
  personId: string
  name: string
  email: string
  language: Language
}

/** Sends somebody the link by which they choose their password; the one before is void. */
export async function sendInvitation(
  tx: Db,
  { id: accountId, version, personId, name, email: recipient, language }: Invited,
  recordedAt: Date,
): Promise<SentInvitation> {
  const template = 'invitation'
  const { token, expiresAt } = await issueToken(tx, { accountId, kind: template, recordedAt })
  // After the `#`: what stands there reaches no server, and no log.
  const values = { name, path: `/${template}#${token}`, validUntil: expiresAt.toISOString() }
  await insertMail(tx, { personId, recipient, language, template, values, recordedAt })
  const sentAt = recordedAt.toISOString()
  return { accountId, version, sentAt, expiresAt: expiresAt.toISOString() }
}
