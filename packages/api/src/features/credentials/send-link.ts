import type { AccountTokenKind, Language } from '@iltizam/shared/vocabulary'

import type { Db } from '../../db/connect.ts'
import { insertMail } from '../mails/repository.ts'
import { issueToken } from './repository.ts'

interface Link {
  account: { id: string; personId: string | null; name: string; email: string; language: Language }
  kind: Exclude<AccountTokenKind, 'invitation'>
  recordedAt: Date
}

/** Sends a link that lets the holder of an account do something, once; to another address if it says so. */
export async function sendLink(tx: Db, { account, kind, recordedAt }: Link, newEmail?: string) {
  const { id: accountId, personId, name, email, language } = account
  const issue = { accountId, kind, recordedAt }
  const { token, expiresAt } = await issueToken(
    tx,
    newEmail ? { ...issue, email: newEmail } : issue,
  )
  // After the `#`: what stands there reaches no server, and no log.
  const values = { name, path: `/${kind}#${token}`, validUntil: expiresAt.toISOString() }
  const recipient = newEmail ?? email
  await insertMail(tx, { personId, recipient, language, template: kind, values, recordedAt })
}
