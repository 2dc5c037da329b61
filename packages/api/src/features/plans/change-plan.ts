import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Plan, PlanChange } from './schema.ts'

export async function changePlan(
  _tx: Db,
  _named: { idOrSlug: string; version: number },
  _proposed: PlanChange,
  _author: Author,
): Promise<Plan> {
  throw new Error('not yet')
}
