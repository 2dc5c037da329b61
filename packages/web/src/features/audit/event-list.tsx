import { dayIn } from '@iltizam/shared/days'
import { isLocalizedText } from '@iltizam/shared/localized-text'
import { Link } from '@tanstack/react-router'
import { useContext } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { TimeZoneContext } from '../../i18n/time-zone.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { EventSentence } from './event-sentence.tsx'
import './event-list.css'

type Event = Schemas['AuditEventSummary']

interface EventListProps {
  events: readonly Event[]
  /** The thing whose history it is: what it is called stands above. */
  subject: Schemas['AuditObject'] | null
}

/** The events under the days on which they were recorded. */
export function EventList({ events, subject }: EventListProps) {
  const timeZone = useContext(TimeZoneContext) ?? 'UTC'

  return eventsByDay(events, timeZone).map(({ day, first, events: ofDay }) => (
    <section key={first} className="events" aria-labelledby={`day-of-${first}`}>
      <h2 id={`day-of-${first}`}>
        <Day day={day} />
      </h2>
      <ol>
        {ofDay.map((event) => (
          <EventEntry key={event.sequence} {...{ event, subject }} />
        ))}
      </ol>
    </section>
  ))
}

/** One event: its time, what happened and why. Its number leads to all of it. */
function EventEntry({ event, subject }: { event: Event } & Pick<EventListProps, 'subject'>) {
  const t = useWords()
  const formats = useFormats()
  const { sequence, recordedAt, object, reason, after } = event
  const said = after?.reason

  return (
    <li id={`event-${sequence}`}>
      <time dateTime={recordedAt}>{formats.time(recordedAt)}</time>
      <div>
        <p className="event-sentence">
          <EventSentence event={event} />
        </p>
        {object.number !== null && object.number !== subject?.number && object.title && (
          <p className="small soft">
            <LocalizedWords text={object.title} />
          </p>
        )}
        {(reason !== null || isLocalizedText(said)) && (
          <blockquote>
            {reason !== null && <bdi>{reason}</bdi>}
            {isLocalizedText(said) && <LocalizedWords text={said} />}
          </blockquote>
        )}
      </div>
      <Link
        className="event-number"
        to="/$language/audit/$sequence"
        params={{ language: useLanguage(), sequence: String(sequence) }}
      >
        {t('audit:event', { sequence })}
      </Link>
    </li>
  )
}

/** In their order; the clocks of two machines may put an event under a day once more. */
function eventsByDay(events: readonly Event[], timeZone: string) {
  const days: { day: string; first: number; events: Event[] }[] = []
  for (const event of events) {
    const day = dayIn(timeZone, new Date(event.recordedAt))
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, first: event.sequence, events: [event] })
  }
  return days
}
