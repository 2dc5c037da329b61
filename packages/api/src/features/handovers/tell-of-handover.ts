import type { Db } from '../../db/connect.ts'
import { mailPerson } from '../mails/repository-person.ts'
import type { HandoverSummary } from './schema.ts'

type Between = Pick<HandoverSummary, 'id' | 'from' | 'to' | 'organization'>

/** Writes to the new one what to read and confirm, and to the old one that their right has ended. */
export async function tellOfHandover(
  tx: Db,
  { id, from, to, organization: { name: organization } }: Between,
  recordedAt: Date,
): Promise<void> {
  if (from.name === null || to.name === null) return
  await mailPerson(tx, {
    ...{ personId: to.id, template: 'handover', recordedAt },
    values: { from: from.name, organization, path: `/handovers/${id}` },
  })
  await mailPerson(tx, {
    ...{ personId: from.id, template: 'handed-over', recordedAt },
    values: { to: to.name, organization },
  })
}

/** Writes to who handed over that the next one knows what is unfinished. */
export async function tellOfConfirmation(
  tx: Db,
  { from, to, organization: { name: organization } }: Between,
  recordedAt: Date,
): Promise<void> {
  if (to.name === null) return
  await mailPerson(tx, {
    ...{ personId: from.id, template: 'handover-confirmed', recordedAt },
    values: { to: to.name, organization },
  })
}
