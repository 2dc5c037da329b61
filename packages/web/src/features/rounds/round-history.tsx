import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { roundRevisionsQuery } from './queries.ts'

/** How the days of a round were set, and why. */
export function RoundHistory({ roundId }: { roundId: string }) {
  const t = useWords()
  const { day } = useFormats()
  const { data } = useSuspenseQuery(roundRevisionsQuery(roundId))
  return (
    <History
      title={t('rounds:history')}
      revisions={data.items.map(({ reason, ...revision }) => ({
        ...revision,
        ...(reason && { reason }),
      }))}
      rowsOf={({ opensOn, dueOn, locksOn, cancelled }) => [
        { label: t('rounds:days.opensOn'), value: day(opensOn) },
        { label: t('rounds:days.dueOn'), value: day(dueOn) },
        { label: t('rounds:days.locksOn'), value: day(locksOn) },
        { label: t('rounds:state'), value: cancelled ? t('rounds:states.cancelled') : '' },
      ]}
    />
  )
}
