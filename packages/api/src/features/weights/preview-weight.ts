import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { WeightEffect } from './schema.ts'

export async function previewCommitmentWeight(
  _db: Db,
  _proposed: { id: string; weight: string },
  _moment: Moment,
): Promise<WeightEffect> {
  throw new Error('not yet')
}

export async function previewActivityWeight(
  _db: Db,
  _proposed: { id: string; weight: string },
  _moment: Moment,
): Promise<WeightEffect> {
  throw new Error('not yet')
}
