import { type Caller, type OperationId, PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { use } from 'react'

import type { Schemas } from '../../api/client.ts'
import { accountMayCall, heldBy } from './account-may-call.ts'
import { OpenedBy } from './opened-by.ts'
import { useAccount } from './use-account.ts'

/**
 * Who is signed in (null: nobody), and what they may do. A screen does not take a form away from
 * under its author because their session ended meanwhile.
 */
export function useSession() {
  const openedBy = use(OpenedBy)
  const account = useAccount() ?? openedBy
  return {
    account,
    caller: callerOf(account),
    mayCall: (operation: OperationId) => accountMayCall(account, operation),
  }
}

/** The account as shared's rules know a caller. */
function callerOf(account: Schemas['Account'] | null): Caller {
  if (!account) return PUBLIC_CALLER
  const { id, mandates, seats } = account
  return {
    accountId: id,
    sessionId: null,
    roles: heldBy(account),
    mandates: mandates.map(({ organization, commitment, activity }) => ({
      organizationId: organization.id,
      commitmentId: commitment?.id ?? null,
      activityId: activity?.id ?? null,
    })),
    seats: seats.map(({ committeeId, organization }) => ({
      committeeId,
      organizationId: organization.id,
    })),
  }
}
