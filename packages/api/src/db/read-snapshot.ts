import type { Db } from './connect.ts'

/** Answers from one state of the database, whatever is written meanwhile: figures add up. */
export function readSnapshot<T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' })
}
