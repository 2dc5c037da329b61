import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { NewPlan, Plan } from './schema.ts'

export async function createPlan(_tx: Db, _proposed: NewPlan, _author: Author): Promise<Plan> {
  throw new Error('not yet')
}
