import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { type MailServer, NotSent } from './mail-server.ts'
import { type MailPlace, renderMail } from './render-mail.ts'
import type { MailRow } from './repository-list.ts'
import { holdDueMail, markAttempt, markSent } from './repository-queue.ts'

export interface Sending {
  server: MailServer
  place: MailPlace
  clock: Clock
}

const minute = 60_000
const patience = 7

/** When it is tried again: a minute later, then 4, 16 and so on, the last time after most of a day. */
const pauseAfter = (attempts: number) => minute * 4 ** (attempts - 1)

/**
 * Sends what is due, one after the other; several replicas may. A mail is held while it is sent: only
 * who is killed between a server's yes and the commit leaves one that is sent again.
 */
export async function sendDueMails(db: Db, sending: Sending): Promise<void> {
  for (;;) {
    const isToGoOn = await db.transaction(async (tx) => {
      const mail = await holdDueMail(tx, sending.clock.now())
      return mail ? sendOne(tx, mail, sending) : false
    })
    if (!isToGoOn) return
  }
}

/** Gives whether the server is there for the next one. */
async function sendOne(tx: Db, mail: MailRow, { server, place, clock }: Sending): Promise<boolean> {
  const refusal = await whyNotSent(mail, server, place)
  const now = clock.now()
  if (refusal === null) {
    await markSent(tx, mail.id, now)
    return true
  }
  const { message: lastError, concerns } = refusal
  const attempts = mail.attempts + 1
  const isInVain = concerns === 'letter' || attempts >= patience
  const next = isInVain
    ? { failedAt: now }
    : { nextAttemptAt: new Date(now.getTime() + pauseAfter(attempts)) }
  await markAttempt(tx, mail.id, now, { attempts, lastError, ...next })
  return concerns !== 'server'
}

async function whyNotSent(
  mail: MailRow,
  server: MailServer,
  place: MailPlace,
): Promise<NotSent | null> {
  const { id, recipient, template, language, values } = mail
  if (!recipient || !values) return new NotSent('ERASED', 'letter')
  try {
    await server.send({ id, recipient, ...renderMail({ template, language, values }, place) })
    return null
  } catch (error) {
    // What an earlier release has queued may lack what this one says: it does not hold up the others.
    return error instanceof NotSent ? error : new NotSent('UNWRITABLE', 'letter')
  }
}
