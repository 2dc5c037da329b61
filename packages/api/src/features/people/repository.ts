import type { Db } from '../../db/connect.ts'
import { people } from '../../db/schema/index.ts'

export type PersonRow = typeof people.$inferInsert

export async function insertPeople(db: Db, rows: PersonRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(people).values(rows)
}
