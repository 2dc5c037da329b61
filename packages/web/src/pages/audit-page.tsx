import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { ActorChoice } from '../features/audit/actor-choice.tsx'
import { EventFilters } from '../features/audit/event-filters.tsx'
import { EventList } from '../features/audit/event-list.tsx'
import { MoreEvents } from '../features/audit/more-events.tsx'
import { auditEventsQuery } from '../features/audit/queries.ts'
import { useThingText } from '../features/audit/thing-words.tsx'
import { TrailHead } from '../features/audit/trail-head.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AuditBreadcrumb } from './audit-breadcrumb.tsx'
import { PrintedAddress } from './printed-address.tsx'
import './audit-page.css'

const route = getRouteApi('/$language/signed-in/audit')

/** The trail: what was done, by whom and when; of one thing its history. */
export function AuditPage() {
  const t = useWords()
  const { number } = useFormats()
  const language = useLanguage()
  const filter = route.useLoaderDeps()
  const navigate = route.useNavigate()
  const trail = useSuspenseInfiniteQuery(auditEventsQuery(filter))
  const thingText = useThingText()
  const [first] = trail.data.pages
  const events = trail.data.pages.flatMap(({ items }) => items)
  const total = first?.total ?? 0
  const thing = first?.object ?? null
  const isHistory = filter.object !== undefined
  const title = isHistory
    ? t('audit:historyOf', { thing: thingText(thing) })
    : t('audit:auditTrail')
  usePageTitle(title, t('common:product'))

  return (
    <article className="trail">
      {isHistory && <AuditBreadcrumb here={title} />}
      <TrailHead title={title} thing={thing} />
      <EventFilters
        filter={filter}
        onFilter={(change) =>
          navigate({
            search: (previous) => ({ ...previous, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {filter.actor !== undefined && (
        <ActorChoice id={filter.actor} actors={events.map(({ actor }) => actor)} />
      )}
      <p role="status" className="soft">
        {events.length === total
          ? t('audit:count', { count: total, number: number(total) })
          : t(first?.isTotalWhole === false ? 'audit:shownOfMore' : 'audit:shown', {
              shown: number(events.length),
              total: number(total),
            })}
      </p>
      {total === 0 && (
        <p className="trail-empty">
          {t('audit:none')}{' '}
          <Link to="/$language/audit" params={{ language }}>
            {t('audit:showAll')}
          </Link>
        </p>
      )}
      <EventList events={events} subject={thing} />
      <MoreEvents
        events={events}
        hasMore={trail.hasNextPage}
        isLoading={trail.isFetchingNextPage}
        error={trail.isFetchNextPageError ? trail.error : null}
        onMore={() => void trail.fetchNextPage()}
      />
      <PrintedAddress />
    </article>
  )
}
