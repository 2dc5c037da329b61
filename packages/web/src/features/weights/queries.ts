import { queryOptions } from '@tanstack/react-query'

import { WHOLE_PAGE } from '../../api/all-items.ts'
import { api, type Schemas, unwrap } from '../../api/client.ts'

/** What weighs: a commitment in its plan and theme, or an activity in its commitment. */
export interface Weighed {
  kind: 'commitment' | 'activity'
  id: string
  weight: number
  version: number
}

export const weightsQuery = (kind: Weighed['kind'], id: string) =>
  queryOptions({
    queryKey: ['listWeights', { kind, id, limit: WHOLE_PAGE }],
    queryFn: () => unwrap<Schemas['SetWeightPage']>(listWeights(kind, id)),
  })

function listWeights(kind: Weighed['kind'], id: string) {
  const query = { limit: WHOLE_PAGE }
  return kind === 'commitment'
    ? api.GET('/api/v1/commitments/{commitmentId}/weights', {
        params: { path: { commitmentId: id }, query },
      })
    : api.GET('/api/v1/activities/{activityId}/weights', {
        params: { path: { activityId: id }, query },
      })
}

/** What that weight would do. */
export function askWeightEffect({ kind, id }: Weighed, weight: string) {
  const query = { weight }
  return kind === 'commitment'
    ? api.GET('/api/v1/commitments/{commitmentId}/weight-effect', {
        params: { path: { commitmentId: id }, query },
      })
    : api.GET('/api/v1/activities/{activityId}/weight-effect', {
        params: { path: { activityId: id }, query },
      })
}

export function putWeight(
  { kind, id }: Weighed,
  body: Schemas['NewWeight'],
  header: { 'if-match': string },
) {
  return kind === 'commitment'
    ? api.PUT('/api/v1/commitments/{commitmentId}/weight', {
        params: { path: { commitmentId: id }, header },
        body,
      })
    : api.PUT('/api/v1/activities/{activityId}/weight', {
        params: { path: { activityId: id }, header },
        body,
      })
}
