import { mayCall, type OperationId } from '@iltizam/shared/permissions'
import type { Role } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'

/** All that somebody holds; whoever is signed in at least holds their own account. */
export const heldBy = (account: Schemas['Account'] | null): Role[] =>
  account ? ['account-holder', ...account.roles] : []

/** Whether an account may call the operation. The API decides; the screens only offer. */
export const accountMayCall = (account: Schemas['Account'] | null, operation: OperationId) =>
  mayCall(operation, heldBy(account))
