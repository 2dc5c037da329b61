import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Commitment, CommitmentChange } from './schema.ts'

export async function changeCommitment(
  _tx: Db,
  _named: { id: string; version: number },
  _proposed: CommitmentChange,
  _author: Author,
): Promise<Commitment> {
  throw new Error('not yet')
}
