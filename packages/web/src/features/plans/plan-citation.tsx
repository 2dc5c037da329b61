import { formatDay, formatPercent } from '@iltizam/shared/formats'

import type { Schemas } from '../../api/client.ts'
import { Citation } from '../../i18n/citation.tsx'
import { quoted } from '../../i18n/quoted.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** One sentence with the plan's figure, since when it holds, and its address. */
export function PlanCitation({ plan }: { plan: Schemas['Plan'] }) {
  const t = useWords()
  const language = useWordsLanguage()
  const { shown, exact } = plan.progress
  if (shown === null || exact === null) return null

  return (
    <Citation asOf={plan.asOf}>
      {t('plans:citation', {
        plan: quoted(plan.title, language),
        percent: formatPercent(language, shown),
        exact: formatPercent(language, exact, 6),
        day: formatDay(language, plan.lastChangedOn ?? plan.asOf),
      })}
    </Citation>
  )
}
