import { ACCOUNT_STATES, type AccountState, ROLES, type Role } from '@iltizam/shared/vocabulary'

/** Which accounts are shown: commitments have a state in their addresses, accounts an access. */
export interface AccountsSearch {
  access?: AccountState | undefined
  role?: Role | undefined
  search?: string | undefined
}

/** What we do not know is no filter. */
export function accountsSearch(search: Record<string, unknown>): AccountsSearch {
  const text = typeof search.search === 'string' ? search.search.slice(0, 100) : ''
  return {
    access: ACCOUNT_STATES.find((state) => state === search.access),
    role: ROLES.find((role) => role === search.role),
    search: text === '' ? undefined : text,
  }
}

/** Somebody known, for whom an invitation is. */
export interface InvitationSearch {
  person?: string | undefined
}

export const invitationSearch = ({ person }: Record<string, unknown>): InvitationSearch => ({
  person: typeof person === 'string' && person !== '' ? person : undefined,
})
