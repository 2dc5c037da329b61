import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Commitment, NewCommitment } from './schema.ts'

export async function createCommitment(
  _tx: Db,
  _planIdOrSlug: string,
  _proposed: NewCommitment,
  _author: Author,
): Promise<Commitment> {
  throw new Error('not yet')
}
