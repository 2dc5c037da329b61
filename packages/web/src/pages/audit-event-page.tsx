import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { DifferenceTable } from '../features/audit/difference-table.tsx'
import { EventFacts } from '../features/audit/event-facts.tsx'
import { EventSentence } from '../features/audit/event-sentence.tsx'
import { PersonalPayload } from '../features/audit/personal-payload.tsx'
import { auditEventQuery } from '../features/audit/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AuditBreadcrumb } from './audit-breadcrumb.tsx'
import { sequenceOf } from './load-audit.ts'
import { PageSources } from './page-sources.tsx'
import { PrintedAddress } from './printed-address.tsx'

const route = getRouteApi('/$language/signed-in/audit/$sequence')

/** One event: what happened, and each field that it changed. */
export function AuditEventPage() {
  const t = useWords()
  const sequence = sequenceOf(route.useParams().sequence)
  const { data: event } = useSuspenseQuery(auditEventQuery(sequence))
  const name = t('audit:event', { sequence })
  usePageTitle(name, t('audit:auditTrail'), t('common:product'))

  return (
    <article>
      <AuditBreadcrumb here={name} />
      <h1 className="event-sentence">
        <EventSentence event={event} />
      </h1>
      <EventFacts event={event} />
      {event.difference.length > 0 && (
        <section className="section" aria-labelledby="changes">
          <h2 id="changes">{t(event.before === null ? 'audit:recordedFacts' : 'audit:changes')}</h2>
          <DifferenceTable event={event} />
        </section>
      )}
      {event.personal && <PersonalPayload personal={event.personal} />}
      <PrintedAddress />
      <PageSources addresses={[`/api/v1/audit-events/${sequence}`]} />
    </article>
  )
}
