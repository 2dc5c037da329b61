import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ThingWays } from './thing-ways.tsx'
import './trail-head.css'

interface TrailHeadProps {
  title: string
  /** The thing whose history it is; null where it is the whole trail, or nobody knows its name. */
  thing: Schemas['AuditObject'] | null
}

/** What the list is: the trail, or the history of one thing with what belongs to it. */
export function TrailHead({ title, thing }: TrailHeadProps) {
  const t = useWords()
  const language = useLanguage()
  const withParts = WITH_PARTS.find((kind) => kind === thing?.kind)

  return (
    <header className="trail-head">
      <h1>{title}</h1>
      {thing?.number && thing.title && (
        <p className="trail-subject">
          <Localized text={thing.title} />
        </p>
      )}
      <p className="soft">
        {withParts ? t(`audit:historyWithParts.${withParts}`) : t('audit:explained')}
      </p>
      {thing ? (
        <p>
          <ThingWays thing={thing} />
        </p>
      ) : (
        <p className="trail-ways no-print">
          <Link to="/$language/audit/verify" params={{ language }}>
            {t('audit-chain:verify')}
          </Link>
          <a href="/api/v1/audit-events/export" download>
            {t('audit-chain:export')}
          </a>
        </p>
      )}
    </header>
  )
}

const WITH_PARTS = ['activity', 'commitment'] as const
