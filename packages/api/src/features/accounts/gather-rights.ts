import type { Caller } from '@iltizam/shared/permissions'

import type { RightRow } from './repository-rights.ts'

/** What somebody may do: roles by name, and for whom. */
export type Rights = Pick<Caller, 'roles' | 'mandates' | 'seats'>

/** What rows of rights come to; one without a role stands for an account that has none. */
export function gatherRights(
  rows: readonly (RightRow | { [K in keyof RightRow]: null })[],
): Rights {
  const held = rows.filter((row): row is RightRow => row.role !== null)
  return {
    roles: [...new Set(held.map(({ role }) => role))],
    mandates: held.flatMap(({ role, organizationId, commitmentId, activityId }) =>
      role === 'focal-point' && organizationId
        ? [{ organizationId, commitmentId, activityId }]
        : [],
    ),
    seats: held.flatMap(({ committeeId, organizationId }) =>
      committeeId && organizationId ? [{ committeeId, organizationId }] : [],
    ),
  }
}
