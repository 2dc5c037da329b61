import { useSuspenseQuery } from '@tanstack/react-query'

import { PlanList } from '../features/plans/plan-list.tsx'
import { plansQuery } from '../features/plans/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Every plan, the latest first; with a single one the router goes straight to it. */
export function PlansPage() {
  const t = useWords()
  const { data: plans } = useSuspenseQuery(plansQuery)
  usePageTitle(t('plans:heading'), t('common:product'))

  return (
    <>
      <h1>{t('plans:heading')}</h1>
      <PlanList plans={plans.items} />
    </>
  )
}
