import type { ReactNode } from 'react'
import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { MandatePeriod } from '../../i18n/mandate-period.tsx'
import { PersonName } from '../../i18n/person-name.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { SeatHistory } from './seat-history.tsx'
import '../../ui/table.css'

interface SeatTableProps {
  seats: readonly Schemas['CommitteeSeat'][]
  /** What can be done with a seat. */
  children?: ((seat: Schemas['CommitteeSeat']) => ReactNode) | undefined
}

/** Which body has which seat, who sits there, and from when to when. */
export function SeatTable({ seats, children }: SeatTableProps) {
  const t = useWords()

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('committees:body')}</th>
          <th scope="col">{t('committees:side')}</th>
          <th scope="col">{t('committees:kind')}</th>
          <th scope="col">{t('committees:person')}</th>
          <th scope="col">{t('committees:period')}</th>
          {children && <th scope="col">{t('committees:seat')}</th>}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <th scope="row">
              <Localized text={seat.organization.name} />
            </th>
            <td data-label={t('committees:side')}>{t(`committees:sides.${seat.side}`)}</td>
            <td data-label={t('committees:kind')}>{t(`committees:seatKinds.${seat.kind}`)}</td>
            <td data-label={t('committees:person')}>
              <SeatHolder seat={seat} />
            </td>
            <td data-label={t('committees:period')}>
              <MandatePeriod of={seat} />
              <SeatHistory seatId={seat.id} />
            </td>
            {children && <td data-label={t('committees:seat')}>{children(seat)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SeatHolder({ seat: { person } }: { seat: Schemas['CommitteeSeat'] }) {
  const t = useWords()
  if (person === null) return <span className="soft">{t('committees:nobodyNamed')}</span>
  return <PersonName person={person} />
}
