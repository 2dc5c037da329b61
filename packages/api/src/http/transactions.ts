import type { Caller } from '@iltizam/shared/permissions'
import { reportsReadBy } from '@iltizam/shared/reporting'

import type { Db } from '../db/connect.ts'
import { readSnapshot } from '../db/read-snapshot.ts'
import { readFor } from '../db/reads-for.ts'

interface Called {
  caller: Caller
}

/** Answers from one state of the database, with what is not public as far as it is the caller's. */
export const readAs = <T>(db: Db, { caller }: Called, read: (tx: Db) => Promise<T>): Promise<T> =>
  readSnapshot(db, async (tx) => {
    await readFor(tx, reportsReadBy(caller))
    return read(tx)
  })

/** Changes something in one transaction that reads as far as its caller may. */
export const changeAs = <T>(
  db: Db,
  { caller }: Called,
  change: (tx: Db) => Promise<T>,
): Promise<T> =>
  db.transaction(async (tx) => {
    await readFor(tx, reportsReadBy(caller))
    return change(tx)
  })
