import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

/** Everybody who is known. */
export const peopleQuery = queryOptions({
  queryKey: ['listPeople'],
  queryFn: ({ signal }) =>
    allItems((query) => unwrap(api.GET('/api/v1/people', { params: { query }, signal }))),
})

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['getPerson', { personId }],
    queryFn: ({ signal }) => readPerson(personId, signal),
  })

export const readPerson = (personId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/people/{personId}', {
      params: { path: { personId } },
      ...(signal && { signal }),
    }),
  )
