import { isOfOwnAccount, mayCall, type OperationId } from '@iltizam/shared/permissions'

import type { Schemas } from '../../api/client.ts'

/** Whether an account may call the operation. The API decides; the screens only offer. */
export const accountMayCall = (account: Schemas['Account'] | null, operation: OperationId) =>
  mayCall(operation, account?.roles ?? []) ||
  (account?.mustEnrol === true && isOfOwnAccount(operation))
