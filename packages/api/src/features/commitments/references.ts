import { type FieldFault, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { listThemeRows } from '../plans/repository.ts'
import type { CommitmentChange } from './schema.ts'

type References = Pick<CommitmentChange, 'themeId' | 'leadId' | 'supporterIds'>

/** Refuses bodies that nobody knows or that are newly named and no more, and a theme of another plan. */
export async function refuseUnknownReferences(
  tx: Db,
  planId: string,
  { themeId, leadId, supporterIds = [] }: References,
  moment: Moment,
  present: References = {},
): Promise<void> {
  const mentions = [
    { pointer: '#/leadId', id: leadId === present.leadId ? null : leadId },
    ...supporterIds.flatMap((id, index) =>
      present.supporterIds?.includes(id) ? [] : [{ pointer: `#/supporterIds/${index}`, id }],
    ),
  ]
  refuseFaults([
    ...(themeId ? await themeFaults(tx, planId, themeId, moment) : []),
    ...(await listMentionFaults(tx, mentions, moment)),
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
