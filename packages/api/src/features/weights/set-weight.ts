import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { CurrentWeight, NewWeight } from './schema.ts'

export async function setWeight(
  _tx: Db,
  _named: { kind: 'commitment' | 'activity'; id: string; version: number },
  _proposed: NewWeight,
  _author: Author,
): Promise<CurrentWeight> {
  throw new Error('not yet')
}
