import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'
import { committeeRevisionsQuery } from './queries.ts'

/** How a committee was called, and since when. */
export function CommitteeHistory({ committeeId }: { committeeId: string }) {
  const t = useWords()
  const textRows = useTextRows()
  const { data } = useSuspenseQuery(committeeRevisionsQuery(committeeId))
  return (
    <History
      title={t('committees:history')}
      revisions={data.items}
      rowsOf={({ name }) => textRows(t('committees:name'), name)}
    />
  )
}
