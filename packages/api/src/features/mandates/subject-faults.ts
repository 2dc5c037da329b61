import { answersForCommitment, type HeldMandate } from '@iltizam/shared/mandates'
import { type FieldFault, Problem, ruleFault } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { answerableActivity, answerableCommitment } from './answerable.ts'

/** Whether a mandate is for something that its body does not answer for on the mandate's first day. */
export async function subjectFaults(db: Db, mandate: HeldMandate): Promise<FieldFault[]> {
  const { commitmentId, activityId } = mandate
  if (commitmentId === null && activityId === null) return []
  if (commitmentId !== null && activityId !== null)
    return [ruleFault('#/activityId', 'one-subject')]
  const place = activityId === null ? '#/commitmentId' : '#/activityId'
  const subject = await findSubject(db, mandate)
  if (!subject) return [ruleFault(place, 'unknown')]
  return answersForCommitment(mandate, subject) ? [] : [ruleFault(place, 'of-another-body')]
}

/** Undefined where there is no such thing, or nothing was known of it on that day. */
async function findSubject(db: Db, { commitmentId, activityId, startsOn }: HeldMandate) {
  const moment = { asOf: startsOn, knownAt: undefined }
  try {
    if (activityId !== null) return await answerableActivity(db, activityId, moment)
    return commitmentId === null ? undefined : await answerableCommitment(db, commitmentId, moment)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
