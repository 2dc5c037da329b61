import { formatYears } from '@iltizam/shared/formats'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Percent } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import './plan-list.css'

export function PlanList({ plans }: { plans: readonly Schemas['Plan'][] }) {
  const t = useWords()
  const language = useLanguage()
  if (plans.length === 0) return <p className="soft">{t('plans:none')}</p>

  return (
    <ul className="plans">
      {plans.map(({ slug, title, startYear, endYear, progress }) => (
        <li key={slug}>
          <h2>
            <Link to="/$language/plans/$slug" params={{ language, slug }}>
              <Localized text={title} />
            </Link>
          </h2>
          <p className="soft">{formatYears(startYear, endYear)}</p>
          {progress.shown !== null && (
            <p className="figure">
              <Percent percent={progress.shown} />
            </p>
          )}
          {progress.shown !== null && <ProgressBar percent={progress.shown} />}
        </li>
      ))}
    </ul>
  )
}
