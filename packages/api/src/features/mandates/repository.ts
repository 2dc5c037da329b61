import type { Db } from '../../db/connect.ts'
import { mandatePeriods, mandates } from '../../db/schema/index.ts'

export type MandateRow = typeof mandates.$inferInsert
export type MandatePeriodRow = typeof mandatePeriods.$inferInsert

export async function insertMandate(
  db: Db,
  row: MandateRow,
  period: MandatePeriodRow,
): Promise<void> {
  await db.insert(mandates).values(row)
  await db.insert(mandatePeriods).values(period)
}
