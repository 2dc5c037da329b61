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

/** Whether a mandate for a body reaches an activity, as far as it says which. */
export const reaches = (mandate: Mandate, subject: MandateSubject): boolean =>
  [subject.commitmentId, null].includes(mandate.commitmentId) &&
  [subject.activityId, null].includes(mandate.activityId)

/** A mandate for all that a body answers for. */
export const wholly = (organizationId: string): Mandate => ({
  organizationId,
  commitmentId: null,
  activityId: null,
})
