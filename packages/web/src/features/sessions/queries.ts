import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** Who is signed in. Asked again when the window is looked at: another tab may have changed it. */
export const sessionQuery = queryOptions({
  queryKey: ['getSession'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session', { signal })),
  refetchOnWindowFocus: 'always',
})

/** Where who is signed in is signed in. */
export const mySessionsQuery = queryOptions({
  queryKey: ['listMySessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/account/sessions', { signal })),
})
