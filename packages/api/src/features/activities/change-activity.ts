import { editOf } from '@iltizam/shared/edits'
import { periodFaults } from '@iltizam/shared/periods'
import { refuseFaults } from '@iltizam/shared/problems'
import { refuseStandIn } from '@iltizam/shared/stand-in'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { getActivity } from './read-activities.ts'
import { getActivityRevision, lockActivityVersion, reviseActivity } from './repository-changes.ts'
import type { Activity, ActivityChange } from './schema.ts'

/** Changes what is said of an activity from today on; what was said before is kept. */
export async function changeActivity(
  tx: Db,
  named: { id: string; version: number },
  change: ActivityChange,
  author: Author,
): Promise<Activity> {
  const { clock } = author
  const { id, changedAt, standsForCompleted } = await lockActivityVersion(tx, named)
  refuseStandIn({ standsForCompleted })
  const moment = { asOf: clock.today(), knownAt: undefined }
  const present = await getActivityRevision(tx, id, moment)
  const { responsibleId } = change
  const newlyNamed = responsibleId === present.responsibleId ? null : responsibleId
  refuseFaults([
    ...periodFaults(['startsOn', 'endsOn'], { ...present, ...change }, change),
    ...(await listMentionFaults(tx, [{ pointer: '#/responsibleId', id: newlyNamed }], moment)),
  ])
  const edit = editOf(present, change)
  if (edit) {
    const fact = newFact(clock, changedAt, present.recordedAt)
    await reviseActivity(tx, { ...edit.result, ...fact })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'activity.changed', objectId: id, before, after },
    ])
  }
  return getActivity(tx, id, moment)
}
