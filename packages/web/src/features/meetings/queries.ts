import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

/** Every meeting that a committee held, the last one first. */
export const meetingsQuery = (committeeId: string) =>
  queryOptions({
    queryKey: ['listMeetings', { committeeId }],
    queryFn: ({ signal }) =>
      allItems((query) =>
        unwrap(
          api.GET('/api/v1/committees/{committeeId}/meetings', {
            params: { path: { committeeId }, query },
            signal,
          }),
        ),
      ),
  })

export const readMeeting = (meetingId: string) =>
  unwrap(api.GET('/api/v1/meetings/{meetingId}', { params: { path: { meetingId } } }))
