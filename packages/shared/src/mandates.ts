import type { Day } from './days.ts'
import { type Period, periodsOverlap } from './periods.ts'
import type { MandateKind } from './vocabulary.ts'

/** What somebody answers for in the name of a body. */
export interface Mandate {
  organizationId: string
  /** One commitment and its activities; null: not only one. */
  commitmentId: string | null
  /** One activity; null: not only one. */
  activityId: string | null
}

/** An activity with its place. */
export interface MandateSubject {
  commitmentId: string
  activityId: string
}

/** An activity with the bodies that may report on it. */
export interface AnswerableBodies extends MandateSubject {
  /** Who answers for it, where that is another body than the lead. */
  responsibleId: string | null
  leadId: string | null
}

/** Whether a mandate for a body reaches an activity, as far as it says which. */
export const reaches = (mandate: Mandate, subject: MandateSubject): boolean =>
  [subject.commitmentId, null].includes(mandate.commitmentId) &&
  [subject.activityId, null].includes(mandate.activityId)

/** Whether a mandate reaches an activity for which its body answers, itself or as the lead. */
export const answersFor = (mandate: Mandate, subject: AnswerableBodies): boolean =>
  reaches(mandate, subject) &&
  [subject.responsibleId ?? subject.leadId, subject.leadId].includes(mandate.organizationId)

/** A commitment with the bodies of its activities. */
export interface AnswerableCommitment {
  commitmentId: string
  leadId: string | null
  activities: readonly AnswerableBodies[]
}

/** Whether a mandate lets somebody answer for a commitment: for all of it, or for a part. */
export const answersForCommitment = (
  mandate: Mandate,
  { commitmentId, leadId, activities }: AnswerableCommitment,
): boolean =>
  activities.some((activity) => answersFor(mandate, activity)) ||
  (mandate.organizationId === leadId &&
    mandate.activityId === null &&
    [commitmentId, null].includes(mandate.commitmentId))

/** A mandate for all that a body answers for. */
export const wholly = (organizationId: string): Mandate => ({
  organizationId,
  commitmentId: null,
  activityId: null,
})

/** A mandate that somebody has, and from when to when. */
export interface HeldMandate extends Mandate, Period {
  personId: string
  kind: MandateKind
}

export type MandateClash = 'official-already' | 'held-already'

/** Why somebody cannot have a mandate beside those of others: of one subject one is the official. */
export function whyNotBeside(
  mandate: HeldMandate,
  others: readonly HeldMandate[],
): MandateClash | null {
  const alike = others.filter(
    (other) =>
      isSameSubject(mandate, other) &&
      other.kind === mandate.kind &&
      periodsOverlap(mandate, other),
  )
  if (alike.some(({ personId }) => personId === mandate.personId)) return 'held-already'
  return mandate.kind === 'official' && alike.length > 0 ? 'official-already' : null
}

const isSameSubject = (one: Mandate, other: Mandate): boolean =>
  one.organizationId === other.organizationId &&
  one.commitmentId === other.commitmentId &&
  one.activityId === other.activityId

/** The period of a mandate that is over from that day on; one that had not begun never holds. */
export const endedOn = ({ startsOn }: Period, day: Day): Period => ({
  startsOn,
  endsOn: day < startsOn ? startsOn : day,
})
