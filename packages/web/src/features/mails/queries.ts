import type { MailState } from '@iltizam/shared/mails'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** The mails that stand there, or all, the latest first, page after page. */
export const mailsQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['listMails', { state }],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(state && { state }), ...(pageParam !== null && { cursor: pageParam }) }
      return unwrap(api.GET('/api/v1/mails', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Whether a server takes mail; without one somebody hands on what is kept. */
export const mailServerQuery = queryOptions({
  queryKey: ['listMails', { limit: 1 }],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/mails', { params: { query: { limit: 1 } }, signal })),
  select: ({ hasServer }) => hasServer,
})

/** Which mails who is signed in wants. */
export const mailPreferencesQuery = queryOptions({
  queryKey: ['getMailPreferences'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/account/mail-preferences', { signal })),
})
