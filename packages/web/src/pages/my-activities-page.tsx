import { useSuspenseQuery } from '@tanstack/react-query'

import { plansQuery } from '../features/plans/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { latestOpenPlan } from './load-work.ts'
import { PlanActivities } from './plan-activities.tsx'

/** What somebody answers for in the plan that is open, and a way to report on each of it. */
export function MyActivitiesPage() {
  const t = useWords()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const plan = latestOpenPlan(plans.items)
  usePageTitle(t('progress-reports:myActivities'), t('common:product'))

  return (
    <>
      <h1>{t('progress-reports:myActivities')}</h1>
      {plan ? <PlanActivities plan={plan} /> : <p>{t('progress-reports:noPlan')}</p>}
    </>
  )
}
