import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { people } from '../../db/schema/index.ts'

export type PersonRow = typeof people.$inferInsert

export async function insertPeople(db: Db, rows: PersonRow[]): Promise<void> {
  for (const batch of batches(rows)) await db.insert(people).values(batch)
}

/** What is shown of somebody beside what they do. */
export const personReference = { id: people.id, name: people.name, honorific: people.honorific }
