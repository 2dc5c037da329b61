import type { Db } from '../../src/db/connect.ts'
import { readFor } from '../../src/db/reads-for.ts'

/** Reads what the database holds, whoever may see it. */
export const readingAll = <T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await readFor(tx, 'all')
    return read(tx)
  })
