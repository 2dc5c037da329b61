import { dayIn } from '@iltizam/shared/days'
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
          <time dateTime={recordedAt}>
            {formats.day(dayIn(timeZone ?? 'UTC', new Date(recordedAt)))} ·{' '}
            {formats.time(recordedAt)}
          </time>
          {timeZone && (
            <span className="soft small">
              <bdi>{timeZone}</bdi>
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('audit:actor')}</dt>
        <dd>
          <span>
            <ActorLink actor={actor} />
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('audit:object')}</dt>
        <dd>
          <span>
            <ThingLink thing={object} />
          </span>
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
            <span>
              <bdi>{reason}</bdi>
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('audit:action')}</dt>
        <dd>
          <span>
            <code dir="ltr">{action}</code>
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('audit:request')}</dt>
        <dd>
          <span>
            <code dir="ltr">{requestId}</code>
          </span>
          <span className="small no-print">
            <Link to="/$language/audit" params={{ language }} search={{ request: requestId }}>
              {t('audit:inThisRequest')}
            </Link>
          </span>
        </dd>
      </div>
    </dl>
  )
}
