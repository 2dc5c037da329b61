/** Codes, never labels: these travel and are stored; the locales have the words for them. */

/** The languages a text of the data may hold; also those of the screens. Arabic comes first. */
export const LANGUAGES = ['ar', 'fr', 'en', 'zgh'] as const
export type Language = (typeof LANGUAGES)[number]

/** How far one language of a text can be trusted; `stale`: its source has changed since. */
export const TEXT_STATES = ['missing', 'draft', 'stale', 'verified'] as const
export type TextState = (typeof TEXT_STATES)[number]

export const PLAN_STATUSES = ['co-creation', 'adopted', 'implementing', 'closed'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

/** The state of a commitment or of an activity. `late` is derived from dates, it is no state. */
export const WORK_STATES = ['not-started', 'under-way', 'complete', 'cancelled'] as const
export type WorkState = (typeof WORK_STATES)[number]

/** `public` is a public body of no further known kind, as the minutes' lists give it. */
export const ORGANIZATION_KINDS = [
  'public',
  'ministry',
  'public-institution',
  'local-authority',
  'parliament',
  'governance-body',
  'association',
  'university',
  'company',
  'international-body',
] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

/** One table for the remarks that the system writes and those that people write. */
export const REMARK_KINDS = [
  'not-updated',
  'no-progress',
  'update-pending',
  'focal-point-changed',
  'change-proposed',
  'expected-by',
  'under-study',
  'overdue',
  'blocked-until',
  'depends-on',
  'responsible-elsewhere',
  'lead-absent',
  'complete-not-updated',
  'all-done',
  'other',
] as const

/** Where a progress report stands. A decision on `referred` is taken by a meeting. */
export const REPORT_STATES = [
  'submitted',
  'returned',
  'referred',
  'accepted',
  'rejected',
  'withdrawn',
] as const
export type ReportState = (typeof REPORT_STATES)[number]

/**
 * Where a round stands on a day. `overdue`: the day by which reports were due is over, and they are
 * still taken.
 */
export const ROUND_STATES = ['planned', 'open', 'overdue', 'locked', 'cancelled'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** What can be decided on a progress report. */
export const DECISION_KINDS = ['accept', 'return', 'reject', 'refer'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** Why there is nothing new to report. */
export const NOTHING_NEW_CAUSES = [
  'funding',
  'staff',
  'priorities-changed',
  'approval-pending',
  'waits-for-commitment',
  'other',
] as const
export type NothingNewCause = (typeof NOTHING_NEW_CAUSES)[number]

/** `public` is everybody, signed in or not; `account-holder` whoever is signed in. */
export const ROLES = [
  'public',
  'account-holder',
  'focal-point',
  'committee-member',
  'secretariat',
  'auditor',
  'administrator',
  'system',
] as const
export type Role = (typeof ROLES)[number]

/** What a system's key can be for. */
export const KEY_SCOPES = ['read-progress-reports', 'write-progress-reports'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/** Whether a key opens something: no longer once its time is over, or somebody took it back. */
export const KEY_STATES = ['in-force', 'expired', 'revoked'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** Whether a fact comes from a named source or was made up to illustrate. */
export const PROVENANCE_KINDS = ['sourced', 'illustrative'] as const
export type ProvenanceKind = (typeof PROVENANCE_KINDS)[number]

/** What an account may hold itself. Focal points have a mandate, committee members a seat. */
export const OFFICES = ['secretariat', 'auditor', 'administrator'] as const
export type Office = (typeof OFFICES)[number]

/** How somebody answers for a body: as the one named, or in that one's place. */
export const MANDATE_KINDS = ['official', 'deputy'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

/** How somebody sits in a committee. */
export const SEAT_KINDS = ['member', 'alternate'] as const
export type SeatKind = (typeof SEAT_KINDS)[number]

/** On which side of a committee a body sits. */
export const SIDES = ['government', 'civil-society', 'other'] as const
export type Side = (typeof SIDES)[number]

/** How a body came to an end that others go on from. A body that is renamed has not ended. */
export const SUCCESSION_KINDS = ['merged', 'split'] as const
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number]

/** How somebody took part in a meeting; `absent` is said of a body too. */
export const ATTENDANCES = ['in-person', 'remote', 'excused', 'absent'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** What a link that we send to somebody lets them do, once. */
export const ACCOUNT_TOKEN_KINDS = ['invitation', 'password-reset', 'email-change'] as const
export type AccountTokenKind = (typeof ACCOUNT_TOKEN_KINDS)[number]

/** By which way somebody signs in. */
export const SIGN_IN_WAYS = ['password', 'provider'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** Whether somebody signs in: not yet, or no longer. */
export const ACCOUNT_STATES = ['invited', 'active', 'suspended'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]
