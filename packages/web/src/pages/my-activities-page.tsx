import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { reportableActivitiesQuery } from '../features/activities/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { chosenPlan, openPlans } from './load-work.ts'
import { PlanActivities } from './plan-activities.tsx'
import { PlanChoice } from './plan-choice.tsx'

const route = getRouteApi('/$language/signed-in/my-activities')

/** What somebody answers for in a plan that is open, and a way to report on each of it. */
export function MyActivitiesPage() {
  const t = useWords()
  const { mayCall } = useSession()
  const { plan: asked } = route.useSearch()
  const { data } = useSuspenseQuery(plansQuery)
  const plans = openPlans(data.items)
  const activities = useSuspenseQueries({
    queries: plans.map(({ id }) => reportableActivitiesQuery(id)),
  }).map(({ data: found }) => found)
  const plan = chosenPlan(plans, activities, asked)
  const title = t(
    mayCall('decideProgressReport') ? 'progress-reports:onBehalf' : 'progress-reports:myActivities',
  )
  usePageTitle(title, t('common:product'))

  return (
    <>
      <h1>{title}</h1>
      {plan ? (
        <>
          <PlanChoice plans={plans} shown={plan} />
          <PlanActivities key={plan.id} plan={plan} />
        </>
      ) : (
        <p>{t('progress-reports:noPlan')}</p>
      )}
    </>
  )
}
