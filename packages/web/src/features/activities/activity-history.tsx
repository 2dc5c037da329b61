import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { activityRevisionsQuery } from './activity-queries.ts'
import { useActivityRows } from './use-activity-rows.ts'

/** What was said of an activity, and since when. */
export function ActivityHistory({ activityId }: { activityId: string }) {
  const t = useWords()
  const rowsOf = useActivityRows()
  const { data } = useSuspenseQuery(activityRevisionsQuery(activityId))
  return <History title={t('structure:history')} revisions={data.items} rowsOf={rowsOf} />
}
