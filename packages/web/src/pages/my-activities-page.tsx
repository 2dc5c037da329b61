import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { reportableActivitiesQuery } from '../features/activities/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { Localized, LocalizedWords } from '../i18n/localized.tsx'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { chosenPlan, openPlans } from './load-work.ts'
import { PlanActivities } from './plan-activities.tsx'

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

/** While one plan is carried out the next one is prepared: both may be reported on. */
function PlanChoice({ plans, shown }: { plans: Schemas['Plan'][]; shown: Schemas['Plan'] }) {
  const t = useWords()
  if (plans.length === 1)
    return (
      <p className="plan-activities-lead">
        <Localized text={shown.title} />
      </p>
    )

  return (
    <nav className="plan-choice" aria-label={t('plans:heading')}>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link
              to="."
              search={{ plan: plan.slug }}
              aria-current={plan.id === shown.id ? 'true' : undefined}
            >
              <LocalizedWords text={plan.title} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
