import { Link } from '@tanstack/react-router'
import { useContext } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { TimeZoneContext } from '../../i18n/time-zone.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ThingWays } from './thing-ways.tsx'
import { ActorLink, ThingLink } from './thing-words.tsx'
import './event-facts.css'

/** When, by whom, about what and in which request, each with the way to all of the same. */
export function EventFacts({ event }: { event: Schemas['AuditEvent'] }) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()
  const timeZone = useContext(TimeZoneContext)
  const { recordedAt, actor, object, action, requestId, reason } = event

  return (
    <dl className="event-facts">
      <div>
        <dt>{t('audit:recordedAt')}</dt>
        <dd>
          <time dateTime={recordedAt}>{formats.instant(recordedAt)}</time>
          {timeZone && <bdi className="soft small">{timeZone}</bdi>}
        </dd>
      </div>
      <div>
        <dt>{t('audit:actor')}</dt>
        <dd>
          <ActorLink actor={actor} />
        </dd>
      </div>
      <div>
        <dt>{t('audit:object')}</dt>
        <dd>
          <ThingLink thing={object} />
          {object.number !== null && object.title && (
            <span className="small">
              <Localized text={object.title} />
            </span>
          )}
          <ThingWays thing={object} />
        </dd>
      </div>
      {reason !== null && (
        <div>
          <dt>{t('audit:reason')}</dt>
          <dd>
            <bdi>{reason}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('audit:action')}</dt>
        <dd>
          <code dir="ltr">{action}</code>
        </dd>
      </div>
      <div>
        <dt>{t('audit:request')}</dt>
        <dd>
          <code dir="ltr">{requestId}</code>
          <Link
            className="small"
            to="/$language/audit"
            params={{ language }}
            search={{ request: requestId }}
          >
            {t('audit:inThisRequest')}
          </Link>
        </dd>
      </div>
    </dl>
  )
}
