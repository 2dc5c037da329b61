import { type Caller, mayCall, type OperationId } from '@iltizam/shared/permissions'
import { useQuery } from '@tanstack/react-query'

import type { Schemas } from '../../api/client.ts'
import { sessionQuery } from './queries.ts'

/** Who is signed in (null: nobody), and what they may do. The API decides; this only offers. */
export function useSession() {
  const { data: session } = useQuery(sessionQuery)
  const account = session?.account ?? null
  return {
    account,
    caller: callerOf(account),
    mayCall: (operation: OperationId) => mayCall(operation, rolesOf(account)),
  }
}

export const rolesOf = (account: Schemas['Account'] | null) =>
  account?.roles.map(({ role }) => role) ?? []

/** The account as shared's rules know a caller. */
function callerOf(account: Schemas['Account'] | null): Caller {
  const roles = account?.roles ?? []
  return {
    accountId: account?.id ?? null,
    sessionId: null,
    roles: roles.map(({ role, organization }) => ({
      role,
      organizationId: organization?.id ?? null,
    })),
  }
}
