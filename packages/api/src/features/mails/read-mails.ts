import { mailState, mayBeHandedOn } from '@iltizam/shared/mails'
import { Problem } from '@iltizam/shared/problems'
import { Type } from 'typebox'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE } from '../../paging/page.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { type MailPlace, renderMail } from './render-mail.ts'
import { countMails, findMail, listMailRows, type MailRow } from './repository-list.ts'
import type { MailBody, MailListQuery, MailPage, MailSummary } from './schema.ts'

const Place = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** The mails that are asked for, the latest first, a page of them. */
export async function listMails(
  db: Db,
  { state, cursor, limit = DEFAULT_PAGE_SIZE }: MailListQuery,
  hasServer: boolean,
): Promise<MailPage> {
  const below = cursor === undefined ? null : decodeCursor(Place, cursor).id
  const filter = { state, hasServer }
  const rows = await listMailRows(db, filter, { below, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => summaryOf(row, hasServer)),
    nextCursor: last && rows.length > limit ? encodeCursor({ id: last.id }) : null,
    total: await countMails(db, filter),
    hasServer,
  }
}

/**
 * What a mail says, where somebody has to hand that on. It may let its reader into an account: the
 * trail tells who read it.
 */
export async function readMail(
  tx: Db,
  id: string,
  { author, hasServer, place }: { author: Author; hasServer: boolean; place: MailPlace },
): Promise<MailBody> {
  const row = await findMail(tx, id)
  if (!row) throw new Problem('mail-not-found')
  const { template, language, values } = row
  if (values === null || !mayBeHandedOn(mailState(row, hasServer)))
    throw new Problem('mail-not-readable')
  await recordChanges(tx, actOf(author), [
    { action: 'mail.read', objectId: id, after: toldOf(row) },
  ])
  return renderMail({ template, language, values }, place)
}

/** What the trail keeps of a mail, which is itself deleted after some months: what it was, and to whom. */
export const toldOf = ({ template, personId }: MailRow) => ({ template, personId })

/** A mail without what it says. */
export function summaryOf(row: MailRow, hasServer: boolean): MailSummary {
  const { values: _, personId: _who, changedAt: _when, ...told } = row
  const state = mailState(row, hasServer)
  return {
    ...told,
    state,
    recordedAt: row.recordedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    failedAt: row.failedAt?.toISOString() ?? null,
    nextAttemptAt: state === 'waiting' ? row.nextAttemptAt.toISOString() : null,
  }
}
