import { useSuspenseQuery } from '@tanstack/react-query'

import { History } from '../../i18n/history.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { planRevisionsQuery } from './queries.ts'
import { usePlanRows } from './use-plan-rows.ts'

/** What was said of a plan, and since when. */
export function PlanHistory({ planId }: { planId: string }) {
  const t = useWords()
  const rowsOf = usePlanRows()
  const { data } = useSuspenseQuery(planRevisionsQuery(planId))
  return <History title={t('structure:history')} revisions={data.items} rowsOf={rowsOf} />
}
