import { formatYears } from '@iltizam/shared/formats'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Percent } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { PlanMoment } from './plan-moment.tsx'
import '../../ui/hero.css'

/** The plan's name and its figure; what counts it holds stand beside. */
export function PlanHero({ plan, children }: { plan: Schemas['Plan']; children: ReactNode }) {
  const t = useWords()
  const { shown, exact } = plan.progress

  return (
    <header className="hero">
      <div className="hero-head">
        <p className="eyebrow">
          <span>{formatYears(plan.startYear, plan.endYear)}</span>
          <span>{t(`plans:status.${plan.status}`)}</span>
        </p>
        <h1>
          <Localized text={plan.title} />
        </h1>
      </div>
      <section className="hero-figure" aria-labelledby="plan-progress">
        <h2 id="plan-progress" className="hero-label">
          {t('progress:progress')}
        </h2>
        {shown === null || exact === null ? (
          <p>{t('progress:nothingToMeasure')}</p>
        ) : (
          <>
            <p className="figure-huge">
              <Percent percent={shown} />
            </p>
            <ProgressBar percent={exact} />
          </>
        )}
        <PlanMoment plan={plan} />
      </section>
      <div className="hero-facts">{children}</div>
    </header>
  )
}
