import { useSuspenseQuery } from '@tanstack/react-query'

import { RecordedPeriods } from '../../i18n/recorded-periods.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { mandatePeriodsQuery } from './queries.ts'

/** From when to when a mandate was said to hold, the last word first, and why. */
export function PeriodHistory({ mandateId }: { mandateId: string }) {
  const t = useWords()
  const { data } = useSuspenseQuery(mandatePeriodsQuery(mandateId))
  return (
    <details className="history">
      <summary>
        {t('mandates:history')} <span className="soft">({data.items.length})</span>
      </summary>
      <RecordedPeriods periods={data.items} />
    </details>
  )
}
