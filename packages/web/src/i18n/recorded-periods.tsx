import type { LocalizedText } from '@iltizam/shared/localized-text'
import type { Period } from '@iltizam/shared/periods'

import { Localized } from './localized.tsx'
import { MandatePeriod } from './mandate-period.tsx'
import { useFormats } from './use-formats.ts'
import './history.css'

interface RecordedPeriod extends Period {
  id: string
  recordedAt: string
  reason: LocalizedText | null
}

/** From when to when something was said to hold, the last word first, and why. */
export function RecordedPeriods({ periods }: { periods: readonly RecordedPeriod[] }) {
  const { instant } = useFormats()
  return (
    <ol>
      {periods.map(({ id, recordedAt, reason, ...period }) => (
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
  )
}
