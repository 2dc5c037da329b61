import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

/** Every program that acts for a body, with its keys. */
export const systemsQuery = queryOptions({
  queryKey: ['listSystems'],
  queryFn: ({ signal }) =>
    allItems((query) => unwrap(api.GET('/api/v1/systems', { params: { query }, signal }))),
})

export const systemQuery = (systemId: string) =>
  queryOptions({
    queryKey: ['getSystem', { systemId }],
    queryFn: ({ signal }) => readSystem(systemId, signal),
  })

export const readSystem = (systemId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/systems/{systemId}', {
      params: { path: { systemId } },
      ...(signal && { signal }),
    }),
  )

/** The version of a key as it now is; 0 where there is none any more. */
export async function readKeyVersion(systemId: string, keyId: string): Promise<number> {
  const { keys } = await readSystem(systemId)
  return keys.find(({ id }) => id === keyId)?.version ?? 0
}
