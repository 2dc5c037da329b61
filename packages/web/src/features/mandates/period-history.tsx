import { useSuspenseQuery } from '@tanstack/react-query'

import { Localized } from '../../i18n/localized.tsx'
import { MandatePeriod } from '../../i18n/mandate-period.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { mandatePeriodsQuery } from './queries.ts'
import '../../i18n/history.css'

/** From when to when a mandate was said to hold, the last word first, and why. */
export function PeriodHistory({ mandateId }: { mandateId: string }) {
  const t = useWords()
  const { instant } = useFormats()
  const { data } = useSuspenseQuery(mandatePeriodsQuery(mandateId))
  return (
    <details className="history">
      <summary>
        {t('mandates:history')} <span className="soft">({data.items.length})</span>
      </summary>
      <ol>
        {data.items.map(({ id, recordedAt, reason, ...period }) => (
          <li key={id}>
            <p className="small soft">{instant(recordedAt)}</p>
            <p>
              <MandatePeriod of={period} />
            </p>
            {reason && (
              <p className="history-reason">
                <Localized text={reason} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
