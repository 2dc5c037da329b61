import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Trans } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { AuditFilter } from './queries.ts'
import { ActorWords } from './thing-words.tsx'
import './event-choices.css'

interface EventChoicesProps {
  filter: AuditFilter
  /** Some event of those shown: it knows who the actor is. */
  sample: Schemas['AuditEventSummary'] | undefined
}

/** What the list is narrowed to beside its filters, each with a way to drop it. */
export function EventChoices({ filter: { actor, request }, sample }: EventChoicesProps) {
  if (actor === undefined && request === undefined) return null
  const known = sample?.actor.id === actor ? sample?.actor : undefined

  return (
    <ul className="choices">
      {actor !== undefined && (
        <EventChoice name="actor">
          <Trans
            i18nKey="audit:onlyActor"
            components={{
              actor: known ? <ActorWords actor={known} /> : <bdi dir="ltr">{actor}</bdi>,
            }}
          />
        </EventChoice>
      )}
      {request !== undefined && (
        <EventChoice name="request">
          <Trans
            i18nKey="audit:onlyRequest"
            components={{ request: <bdi dir="ltr">{request}</bdi> }}
          />
        </EventChoice>
      )}
    </ul>
  )
}

function EventChoice({ name, children }: { name: 'actor' | 'request'; children: ReactNode }) {
  const t = useWords()
  return (
    <li>
      {children}{' '}
      <Link
        className="no-print"
        to="."
        search={(previous) => ({ ...previous, [name]: undefined })}
        aria-label={t('audit:drop')}
      >
        <X size={16} aria-hidden="true" />
      </Link>
    </li>
  )
}
