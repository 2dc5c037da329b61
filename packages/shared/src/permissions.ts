import type { Role } from './vocabulary.ts'

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
} as const satisfies Record<string, readonly Role[]>

export type OperationId = keyof typeof PERMISSIONS

/** Whether somebody with these roles may call the operation. Everybody holds `public`. */
export function mayCall(operation: OperationId, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = PERMISSIONS[operation]
  return allowed.some((role) => role === 'public' || roles.includes(role))
}
