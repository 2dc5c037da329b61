import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { queueJob } from '../../db/jobs/queue-job.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { summaryOf, toldOf } from './read-mails.ts'
import { findMail, lockMailVersion, requeueMail } from './repository-list.ts'
import type { MailSummary } from './schema.ts'

/** Sends a mail once more that was given up, as long as it still has something to say. */
export async function retryMail(
  tx: Db,
  named: { id: string; version: number },
  { author, hasServer }: { author: Author; hasServer: boolean },
): Promise<MailSummary> {
  const { id, changedAt } = await lockMailVersion(tx, named)
  const mail = await findMail(tx, id)
  if (!mail?.failedAt || mail.values === null) throw new Problem('mail-not-failed')
  const act = actOf(author, afterLast(author.clock.now(), changedAt))
  await requeueMail(tx, id, act.recordedAt)
  await queueJob(tx, 'send-mails')
  await recordChanges(tx, act, [{ action: 'mail.retried', objectId: id, after: toldOf(mail) }])
  const retried = await findMail(tx, id)
  return summaryOf(retried ?? mail, hasServer)
}
