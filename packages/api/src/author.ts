import type { Caller } from '@iltizam/shared/permissions'

import type { Clock } from './clock.ts'

/** Who acts in a use case, in which request, by which clock. */
export interface Author {
  accountId: string
  caller: Caller
  requestId: string
  clock: Clock
}
