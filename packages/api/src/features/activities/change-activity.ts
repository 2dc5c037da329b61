import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Activity, ActivityChange } from './schema.ts'

export async function changeActivity(
  _tx: Db,
  _named: { id: string; version: number },
  _proposed: ActivityChange,
  _author: Author,
): Promise<Activity> {
  throw new Error('not yet')
}
