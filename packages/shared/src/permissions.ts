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

/** A role as somebody holds it: perhaps for one body only. */
export interface HeldRole {
  role: Role
  /** The body that it is bound to; null where it is bound to none. */
  organizationId: string | null
}

/** Who calls: an account with its roles; null and none where nobody signed in. */
export interface Caller {
  accountId: string | null
  /** The session that they call in. */
  sessionId: string | null
  roles: readonly HeldRole[]
}

export const PUBLIC_CALLER: Caller = { accountId: null, sessionId: null, roles: [] }

export const hasRole = ({ roles }: Caller, wanted: Role): boolean =>
  roles.some(({ role }) => role === wanted)

/** The bodies for which somebody reports. */
export const reportsFor = ({ roles }: Caller): string[] =>
  roles.flatMap(({ role, organizationId }) =>
    role === 'focal-point' && organizationId !== null ? [organizationId] : [],
  )

/** Whether somebody with these roles may call the operation. Everybody holds `public`. */
export function mayCall(operation: OperationId, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = PERMISSIONS[operation]
  return allowed.some((role) => role === 'public' || roles.includes(role))
}
