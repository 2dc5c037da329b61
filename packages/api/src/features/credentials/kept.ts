import type { Db } from '../../db/connect.ts'

/** Does something, and takes it back where it is not to be kept: it takes as long in either case. */
export async function kept(
  tx: Db,
  isKept: boolean,
  work: (inner: Db) => Promise<void>,
): Promise<void> {
  const takenBack = new Error('taken back')
  await tx
    .transaction(async (inner) => {
      await work(inner)
      if (!isKept) throw takenBack
    })
    .catch((error) => {
      if (error !== takenBack) throw error
    })
}
