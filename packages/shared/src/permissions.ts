import type { Mandate } from './mandates.ts'
import type { Role } from './vocabulary.ts'

/** Whoever has an account, whatever the role. */
const SIGNED_IN = [
  'focal-point',
  'committee-member',
  'secretariat',
  'auditor',
  'administrator',
] as const

/**
 * Who may call what: operation by operation, the roles that may. The API refuses everybody else,
 * prints the row on the operation in OpenAPI, and does not start when an operation has no row.
 */
export const PERMISSIONS = {
  getInstance: ['public'],
  listPlans: ['public'],
  getPlan: ['public'],
  getPlanProgress: ['public'],
  listCommitments: ['public'],
  getCommitment: ['public'],
  getCommitmentProgress: ['public'],
  listActivities: ['public'],
  getActivity: ['public'],
  listOrganizations: ['public'],
  getOrganization: ['public'],
  listPlanRevisions: ['public'],
  listCommitmentRevisions: ['public'],
  listActivityRevisions: ['public'],
  listOrganizationRevisions: ['public'],
  listCommitmentWeights: ['public'],
  listActivityWeights: ['public'],

  getSession: ['public'],
  startSession: ['public'],
  endSession: ['public'],
  listDemonstrationAccounts: ['public'],
  changePassword: SIGNED_IN,

  listReportableActivities: ['focal-point', 'secretariat'],
  submitProgressReport: ['focal-point', 'secretariat'],
  reviseProgressReport: ['focal-point', 'secretariat'],
  withdrawProgressReport: ['focal-point', 'secretariat'],
  listProgressReports: ['focal-point', 'secretariat', 'auditor'],
  getProgressReport: ['focal-point', 'secretariat', 'auditor'],
  decideProgressReport: ['secretariat'],

  createPlan: ['secretariat'],
  changePlan: ['secretariat'],
  createTheme: ['secretariat'],
  changeTheme: ['secretariat'],
  createOrganization: ['secretariat'],
  changeOrganization: ['secretariat'],
  createCommitment: ['secretariat'],
  changeCommitment: ['secretariat'],
  createActivity: ['secretariat'],
  changeActivity: ['secretariat'],
  previewCommitmentWeight: ['secretariat'],
  setCommitmentWeight: ['secretariat'],
  previewActivityWeight: ['secretariat'],
  setActivityWeight: ['secretariat'],

  listAuditEvents: ['auditor'],
  getAuditEvent: ['auditor'],
} as const satisfies Record<string, readonly Role[]>

export type OperationId = keyof typeof PERMISSIONS

/** A seat in a committee, as its holder has it today. */
export interface Seat {
  committeeId: string
  organizationId: string
}

/** Who calls, with all that they may do today; null and nothing where nobody signed in. */
export interface Caller {
  accountId: string | null
  /** The session that they call in. */
  sessionId: string | null
  /** Every role that they hold, `public` aside: their offices, and what mandates and seats make them. */
  roles: readonly Role[]
  mandates: readonly Mandate[]
  seats: readonly Seat[]
}

export const PUBLIC_CALLER: Caller = {
  accountId: null,
  sessionId: null,
  roles: [],
  mandates: [],
  seats: [],
}

export const hasRole = ({ roles }: Caller, wanted: Role): boolean => roles.includes(wanted)

/** The bodies for which somebody answers, for all of it or for a part. */
export const reportsFor = ({ mandates }: Caller): string[] => [
  ...new Set(mandates.map(({ organizationId }) => organizationId)),
]

/** Whether somebody with these roles may call the operation. Everybody holds `public`. */
export function mayCall(operation: OperationId, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = PERMISSIONS[operation]
  return allowed.some((role) => role === 'public' || roles.includes(role))
}
