import type { OrganizationKind, SeatKind, Side } from './vocabulary.ts'

/**
 * On which side of a committee a body of that kind sits. Whoever exercises public authority is
 * government; companies and international bodies are neither it nor civil society.
 */
export const SIDE_OF_KIND = {
  public: 'government',
  ministry: 'government',
  'public-institution': 'government',
  'local-authority': 'government',
  parliament: 'government',
  'governance-body': 'government',
  association: 'civil-society',
  university: 'civil-society',
  company: 'other',
  'international-body': 'other',
} as const satisfies Record<OrganizationKind, Side>

/** How many members a committee has on each side. */
export interface Balance {
  government: number
  civilSociety: number
  other: number
}

/** Counts the seats of members, those too for which nobody is named yet; alternates stand in for one. */
export function balanceOf(
  seats: readonly { kind: SeatKind; organizationKind: OrganizationKind }[],
): Balance {
  const members = seats.filter(({ kind }) => kind === 'member')
  const on = (side: Side) =>
    members.filter(({ organizationKind }) => SIDE_OF_KIND[organizationKind] === side).length
  return {
    government: on('government'),
    civilSociety: on('civil-society'),
    other: on('other'),
  }
}
