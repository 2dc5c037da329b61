import type { MailState } from '@iltizam/shared/mails'
import type { QueryClient } from '@tanstack/react-query'

import { mailsQuery } from '../features/mails/queries.ts'

export async function loadMails(queryClient: QueryClient, state: MailState | undefined) {
  await queryClient.ensureInfiniteQueryData(mailsQuery(state))
}
