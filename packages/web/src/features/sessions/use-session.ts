import type { Caller, OperationId } from '@iltizam/shared/permissions'

import type { Schemas } from '../../api/client.ts'
import { accountMayCall } from './account-may-call.ts'
import { useAccount } from './use-account.ts'

/** Who is signed in (null: nobody), and what they may do. */
export function useSession() {
  const account = useAccount()
  return {
    account,
    caller: callerOf(account),
    mayCall: (operation: OperationId) => accountMayCall(account, operation),
  }
}

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
