import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Activity, NewActivity } from './schema.ts'

export async function createActivity(
  _tx: Db,
  _commitmentId: string,
  _proposed: NewActivity,
  _author: Author,
): Promise<Activity> {
  throw new Error('not yet')
}
