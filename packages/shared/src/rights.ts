import type { Caller } from './permissions.ts'
import type { Role } from './vocabulary.ts'

/** What somebody may do: roles by name, and for whom. */
export type Rights = Pick<Caller, 'roles' | 'mandates' | 'seats'>

/** One reason for which somebody may do something: an office, a mandate or a seat. */
export interface Right {
  /** Null in the one row of somebody who has none. */
  role: Role | null
  /** Null with an office. */
  organizationId: string | null
  /** Of a mandate, where it is for one; else null. */
  commitmentId: string | null
  /** Of a mandate, where it is for one; else null. */
  activityId: string | null
  /** Of a seat; else null. */
  committeeId: string | null
}

/** What single rights come to. */
export function gatherRights(held: readonly Right[]): Rights {
  return {
    roles: [...new Set(held.flatMap(({ role }) => role ?? []))],
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
