import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { RecordedPeriods } from '../../i18n/recorded-periods.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { seatPeriodsQuery } from './queries.ts'

/** From when to when a seat was said to be held, and why; asked for once somebody wants to know. */
export function SeatHistory({ seatId }: { seatId: string }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { data, isError } = useQuery({ ...seatPeriodsQuery(seatId), enabled: isOpen })
  return (
    <details className="history" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('mandates:history')}</summary>
      {isError && <p role="alert">{t('forms:connectionLost')}</p>}
      {data && <RecordedPeriods periods={data.items} />}
    </details>
  )
}
