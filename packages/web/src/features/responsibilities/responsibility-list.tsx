import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ResponsibilityTable } from './responsibility-table.tsx'

interface ResponsibilityListProps {
  plans: Schemas['Responsibilities']['plans']
  asOf: string | undefined
}

/** What a body leads, supports and answers for, plan by plan, the latest first. */
export function ResponsibilityList({ plans, asOf }: ResponsibilityListProps) {
  const t = useWords()
  const language = useLanguage()
  if (plans.length === 0) return <p className="section soft">{t('responsibilities:none')}</p>

  return plans.map(({ planId, slug, title, commitments, activities }) => (
    <section key={planId} className="section" aria-labelledby={planId}>
      <h2 id={planId}>
        <Link to="/$language/plans/$slug" params={{ language, slug }} search={{ asOf }}>
          <LocalizedWords text={title} />
        </Link>
      </h2>
      <ResponsibilityTable
        caption={t('responsibilities:commitments')}
        heading={t('commitments:column.title')}
        slug={slug}
        asOf={asOf}
        items={commitments.map(({ isLead, progress, notReportedCount: count, ...commitment }) => ({
          ...commitment,
          ...progress,
          at: { number: commitment.number },
          role: t(`responsibilities:${isLead ? 'leads' : 'supports'}`),
          beside:
            progress.shown === null
              ? t('progress:nothingToMeasure')
              : count > 0 && t('activities:notReported', { count }),
        }))}
      />
      <ResponsibilityTable
        caption={t('responsibilities:answers')}
        heading={t('activities:activity')}
        slug={slug}
        asOf={asOf}
        items={activities.map(({ commitmentNumber, reportedProgress, state, ...activity }) => ({
          ...activity,
          at: { number: commitmentNumber, hash: `activity-${activity.number}` },
          shown: reportedProgress,
          exact: reportedProgress,
          beside:
            reportedProgress === null
              ? t('activities:isNotReported')
              : t(`activities:states.${state}`),
        }))}
      />
    </section>
  ))
}
