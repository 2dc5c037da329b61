import { formatDay, formatPercent, isolated } from '@iltizam/shared/formats'
import { inLanguage } from '@iltizam/shared/localized-text'
import { useTranslation } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { Citation } from '../../i18n/citation.tsx'
import { useWordsLanguage } from '../../i18n/use-language.ts'

/** One sentence with the plan's figure, its day and its address. */
export function PlanCitation({ plan }: { plan: Schemas['Plan'] }) {
  const { t } = useTranslation('plans')
  const language = useWordsLanguage()
  const { shown, exact } = plan.progress
  if (shown === null || exact === null) return null

  return (
    <Citation asOf={plan.asOf}>
      {t('citation', {
        plan: isolated(inLanguage(plan.title, language).text),
        percent: formatPercent(language, shown),
        exact: formatPercent(language, exact, 6),
        day: formatDay(language, plan.asOf),
      })}
    </Citation>
  )
}
