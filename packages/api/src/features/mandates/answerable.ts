import type { AnswerableCommitment } from '@iltizam/shared/mandates'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { getActivityRow, listActivityRows } from '../activities/repository.ts'
import { getCommitmentRow } from '../commitments/repository.ts'

/** A commitment with the bodies that answer for it and for its activities on that day. */
export async function answerableCommitment(
  db: Db,
  commitmentId: string,
  moment: Moment,
): Promise<AnswerableCommitment> {
  const { lead } = await getCommitmentRow(db, commitmentId, moment)
  const leadId = lead?.id ?? null
  const rows = await listActivityRows(db, commitmentId, moment)
  const activities = rows.map(({ id, responsible }) => ({
    ...{ commitmentId, leadId },
    activityId: id,
    responsibleId: responsible?.id ?? null,
  }))
  return { commitmentId, leadId, activities }
}

/** The same, as if the activity were all of its commitment. */
export async function answerableActivity(
  db: Db,
  activityId: string,
  moment: Moment,
): Promise<AnswerableCommitment> {
  const { commitmentId } = await getActivityRow(db, activityId, moment)
  const commitment = await answerableCommitment(db, commitmentId, moment)
  const activities = commitment.activities.filter((activity) => activity.activityId === activityId)
  return { ...commitment, activities }
}
