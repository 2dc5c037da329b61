import { desc, eq, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Db } from '../../db/connect.ts'
import { countChange, lockIdentity } from '../../db/identities.ts'
import { accounts, handovers, mandates, people } from '../../db/schema/index.ts'

export type HandoverRow = typeof handovers.$inferInsert

/** Hand-overs with the people between whom they are, the last one first. */
export function listHandoverRows(db: Db, where?: SQL) {
  const fromMandate = alias(mandates, 'from_mandate')
  const fromPerson = alias(people, 'from_person')
  const fromAccount = alias(accounts, 'from_account')
  const reference = ({ id, name, honorific }: typeof people | typeof fromPerson) => ({
    ...{ id, name, honorific },
  })
  return db
    .select({
      id: handovers.id,
      version: handovers.version,
      fromMandateId: handovers.fromMandateId,
      toMandateId: handovers.toMandateId,
      from: reference(fromPerson),
      to: reference(people),
      fromAccountId: fromAccount.id,
      toAccountId: accounts.id,
      content: handovers.content,
      recordedAt: handovers.recordedAt,
      confirmedAt: handovers.confirmedAt,
    })
    .from(handovers)
    .innerJoin(mandates, eq(mandates.id, handovers.toMandateId))
    .innerJoin(people, eq(people.id, mandates.personId))
    .innerJoin(fromMandate, eq(fromMandate.id, handovers.fromMandateId))
    .innerJoin(fromPerson, eq(fromPerson.id, fromMandate.personId))
    .leftJoin(fromAccount, eq(fromAccount.personId, fromPerson.id))
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(where)
    .orderBy(desc(handovers.id))
}

export async function findHandoverRow(db: Db, id: string) {
  const [row] = await listHandoverRows(db, eq(handovers.id, id))
  return row
}

/** Of a body; undefined: of all. */
export const isOfBody = (organizationId: string | undefined): SQL | undefined =>
  organizationId === undefined ? undefined : eq(mandates.organizationId, organizationId)

export async function insertHandover(tx: Db, row: HandoverRow): Promise<void> {
  await tx.insert(handovers).values(row)
}

export function lockHandover(tx: Db, id: string) {
  return lockIdentity(tx, handovers, id, 'handover-not-found')
}

export async function updateConfirmed(
  tx: Db,
  id: string,
  { confirmedAt, confirmedById }: { confirmedAt: Date; confirmedById: string },
): Promise<void> {
  await countChange(tx, handovers, id, confirmedAt, { confirmedAt, confirmedById })
}
