import { periodFaults } from '@iltizam/shared/periods'
import { refuseFaults } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { lockCommitment } from '../commitments/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { getActivity } from './read-activities.ts'
import { insertActivities } from './repository.ts'
import { nextActivityPosition } from './repository-changes.ts'
import type { Activity, NewActivity } from './schema.ts'

/** Adds an activity after the commitment's last one. Nobody has reported on it. */
export async function createActivity(
  tx: Db,
  commitmentId: string,
  proposed: NewActivity,
  author: Author,
): Promise<Activity> {
  const { clock } = author
  const moment = { asOf: clock.today(), knownAt: undefined }
  await lockCommitment(tx, commitmentId)
  const { title, responsibleId = null, startsOn = null, endsOn = null } = proposed
  refuseFaults([
    ...periodFaults(['startsOn', 'endsOn'], proposed),
    ...(await listMentionFaults(tx, [{ pointer: '#/responsibleId', id: responsibleId }], moment)),
  ])

  const id = uuidv7()
  const fact = newFact(clock)
  const row = { commitmentId, position: await nextActivityPosition(tx, commitmentId) }
  const said = { title, responsibleId, startsOn, endsOn }
  await insertActivities(tx, [{ id, ...row }], [{ ...fact, activityId: id, ...said }], [])
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'activity.created', objectId: id, after: { ...row, ...said } },
  ])
  return getActivity(tx, id, moment)
}
