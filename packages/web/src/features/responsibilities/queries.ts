import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

/** What a body leads, supports and answers for on a day. */
export const responsibilitiesQuery = (organizationId: string, moment: Moment) =>
  queryOptions({
    queryKey: ['getResponsibilities', { organizationId, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{organizationId}/responsibilities', {
          params: { path: { organizationId }, query: momentQuery(moment) },
          signal,
        }),
      ),
  })
