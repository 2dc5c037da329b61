import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import {
  getPlanIdentity,
  getThemeRow,
  insertThemes,
  lockPlan,
  nextThemePosition,
} from './repository.ts'
import type { NewTheme, Theme } from './schema.ts'

/** Adds a theme after the plan's last one. */
export async function createTheme(
  tx: Db,
  planIdOrSlug: string,
  { title }: NewTheme,
  author: Author,
): Promise<Theme> {
  const { id: planId } = await getPlanIdentity(tx, planIdOrSlug)
  await lockPlan(tx, planId)
  const id = uuidv7()
  const fact = newFact(author.clock)
  const row = { planId, position: await nextThemePosition(tx, planId) }
  await insertThemes(tx, [{ id, ...row }], [{ ...fact, themeId: id, title, provenance: [] }])
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'theme.created', objectId: id, after: { ...row, title } },
  ])
  return getThemeRow(tx, id, { asOf: fact.effectiveFrom, knownAt: undefined })
}
