import { isolated } from '@iltizam/shared/formats'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import './thing-ways.css'

/** The ways on from a thing: to the history of what it is part of, and to its public page. */
export function ThingWays({ thing }: { thing: Schemas['AuditObject'] }) {
  const t = useWords()
  const language = useLanguage()
  const { kind, partOfId, planSlug, number } = thing
  const [commitmentNumber] = number?.split('.') ?? []
  const wholes: Record<string, string> = {
    'progress-report': t('audit:things.activity', { number: isolated(number ?? '') }),
    mandate: t('audit:things.person'),
    handover: t('audit:things.mandate'),
  }
  const whole =
    wholes[kind] ?? t('audit:things.commitment', { number: isolated(commitmentNumber ?? '') })

  return (
    <span className="ways no-print">
      {partOfId !== null && (
        <Link to="/$language/audit" params={{ language }} search={{ object: partOfId }}>
          {t('audit:wholeHistory', { thing: whole })}
        </Link>
      )}
      {kind === 'progress-report' && (
        <Link to="/$language/reports/$id" params={{ language, id: thing.id }}>
          {t('audit:reportPage')}
        </Link>
      )}
      {planSlug !== null && commitmentNumber === undefined && (
        <Link to="/$language/plans/$slug" params={{ language, slug: planSlug }}>
          {t('audit:publicPage')}
        </Link>
      )}
      {planSlug !== null && commitmentNumber !== undefined && (
        <Link
          to="/$language/plans/$slug/commitments/$number"
          params={{ language, slug: planSlug, number: commitmentNumber }}
        >
          {t('audit:publicPage')}
        </Link>
      )}
    </span>
  )
}
