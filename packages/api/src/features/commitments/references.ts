import { type FieldFault, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listUnknownMentions } from '../organizations/repository.ts'
import { listThemeRows } from '../plans/repository.ts'
import type { CommitmentChange } from './schema.ts'

type References = Pick<CommitmentChange, 'themeId' | 'leadId' | 'supporterIds'>

/** Refuses bodies that nobody knows, and a theme that is not of that plan. */
export async function refuseUnknownReferences(
  tx: Db,
  planId: string,
  { themeId, leadId, supporterIds = [] }: References,
  moment: Moment,
): Promise<void> {
  const mentions = [
    { pointer: '#/leadId', id: leadId },
    ...supporterIds.map((id, index) => ({ pointer: `#/supporterIds/${index}`, id })),
  ]
  refuseFaults([
    ...(themeId ? await themeFaults(tx, planId, themeId, moment) : []),
    ...(await listUnknownMentions(tx, mentions, moment)),
  ])
}

async function themeFaults(
  tx: Db,
  planId: string,
  themeId: string,
  moment: Moment,
): Promise<FieldFault[]> {
  const themes = await listThemeRows(tx, [planId], moment)
  const isKnown = themes.some(({ id }) => id === themeId)
  return isKnown ? [] : [ruleFault('#/themeId', 'unknown')]
}
