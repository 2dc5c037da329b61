import { isolated } from '@iltizam/shared/formats'
import { inLanguage } from '@iltizam/shared/localized-text'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { EndSeatForm } from '../features/committees/end-seat-form.tsx'
import { seatsQuery } from '../features/committees/queries.ts'
import { SeatForm } from '../features/committees/seat-form.tsx'
import { SeatPeriodForm } from '../features/committees/seat-period-form.tsx'
import { SeatTable } from '../features/committees/seat-table.tsx'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { peopleQuery } from '../features/people/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** What was done to a seat, which then stands in another table, or in none that is open. */
interface Done {
  key: 'committees:end.done' | 'committees:periodChanged'
  body: string
  /** Of the seat and the action; another one is said anew. */
  version: string
}

/** The seats that are held, a new one, and those that are over or still to come. */
export function CommitteeSeats({ committee }: { committee: Schemas['Committee'] }) {
  const t = useWords()
  const { mayCall } = useSession()
  const { data: seats } = useSuspenseQuery(seatsQuery(committee.id))
  const [done, setDone] = useState<Done | null>(null)
  const others = seats.filter(({ isInForce }) => !isInForce)
  const actions = mayCall('grantSeat')
    ? (seat: Schemas['CommitteeSeat']) => <SeatActions seat={seat} onDone={setDone} />
    : undefined

  return (
    <section className="section" aria-labelledby="seats">
      <div className="section-head">
        <h2 id="seats">
          {t('committees:seats')}{' '}
          <span className="soft small">
            {t('committees:seatCount', { count: committee.seats.length })}
          </span>
        </h2>
        {actions && <EditLink edit="new-seat">{t('committees:grant')}</EditLink>}
      </div>
      {done && (
        <DoneNotice key={done.version}>
          <p>{t(done.key, { body: isolated(done.body) })}</p>
        </DoneNotice>
      )}
      {actions && <NewSeat committee={committee} />}
      {committee.seats.length === 0 ? (
        <p className="soft">{t('committees:noSeats')}</p>
      ) : (
        <SeatTable seats={committee.seats}>{actions}</SeatTable>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {t('committees:pastAndComing')} <span className="soft">({others.length})</span>
          </summary>
          <SeatTable seats={others}>{actions}</SeatTable>
        </details>
      )}
    </section>
  )
}

function NewSeat({ committee }: { committee: Schemas['Committee'] }) {
  const t = useWords()
  const { data: organizations } = useQuery(organizationsQuery)
  const { data: people } = useQuery(peopleQuery)
  if (!organizations || !people) return null
  return (
    <FormPanel edit="new-seat" title={t('committees:grant')}>
      {(close) => (
        <SeatForm
          committeeId={committee.id}
          organizations={organizations.filter(({ endedOn }) => endedOn === null)}
          people={people}
          today={committee.asOf}
          onSaved={close}
          onClose={close}
        />
      )}
    </FormPanel>
  )
}

interface SeatActionsProps {
  seat: Schemas['CommitteeSeat']
  onDone: (done: Done) => void
}

function SeatActions({ seat, onDone }: SeatActionsProps) {
  const t = useWords()
  const language = useLanguage()
  const body = inLanguage(seat.organization.name, language).text
  const end = `end:${seat.id}`
  const say = (key: Done['key']) => onDone({ key, body, version: `${seat.id}:${seat.version}` })
  return (
    <>
      <span className="buttons">
        <EditLink edit={seat.id}>{t('committees:changePeriod')}</EditLink>
        {seat.isInForce && <EditLink edit={end}>{t('committees:end.label')}</EditLink>}
      </span>
      <FormPanel edit={seat.id} title={t('committees:changePeriod')}>
        {(close) => (
          <SeatPeriodForm
            seat={seat}
            onSaved={() => {
              say('committees:periodChanged')
              close()
            }}
            onClose={close}
          />
        )}
      </FormPanel>
      <FormPanel edit={end} title={t('committees:end.title', { body })}>
        {(close) => (
          <EndSeatForm
            seat={seat}
            onEnded={() => {
              say('committees:end.done')
              close()
            }}
            onClose={close}
          />
        )}
      </FormPanel>
    </>
  )
}
