import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { workOnJobs } from './db/jobs/work-on-jobs.ts'
import { signCheckpoint } from './features/audit-chain/sign-checkpoint.ts'
import { remindOfKeys } from './features/keys/remind-of-keys.ts'
import type { MailServer } from './features/mails/mail-server.ts'
import type { MailPlace } from './features/mails/render-mail.ts'
import { expireMails } from './features/mails/repository-queue.ts'
import { sendDueMails } from './features/mails/send-due-mails.ts'
import { remindOfRounds } from './features/rounds/remind-of-rounds.ts'
import { forgetExpired } from './forget-expired.ts'
import type { SigningKey } from './secrets/signing-key.ts'

export interface BackgroundWork {
  clock: Clock
  /** Undefined: what is to be sent is kept. */
  mailServer: MailServer | undefined
  mailPlace: MailPlace
  checkpointKey: SigningKey
  onFailure: (error: unknown) => void
}

/** All that is done beside requests; several replicas share it. Gives how to stop. */
export function startBackgroundWork(db: Db, work: BackgroundWork): Promise<() => Promise<void>> {
  const { clock, mailServer: server, mailPlace: place, checkpointKey, onFailure } = work
  return workOnJobs(
    db,
    {
      async 'send-mails'() {
        await expireMails(db, clock.now())
        if (server) await sendDueMails(db, { server, place, clock })
      },
      'forget-expired': () => forgetExpired(db, clock),
      'remind-of-keys': () => remindOfKeys(db, clock, place.timeZone),
      'remind-of-rounds': () => remindOfRounds(db, clock, place.timeZone),
      'sign-checkpoint': () => signCheckpoint(db, checkpointKey, clock),
    },
    onFailure,
  )
}
