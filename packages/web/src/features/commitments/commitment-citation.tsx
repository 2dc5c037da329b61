import { formatDay, formatPercent } from '@iltizam/shared/formats'

import type { Schemas } from '../../api/client.ts'
import { Citation } from '../../i18n/citation.tsx'
import { quoted } from '../../i18n/quoted.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

interface CommitmentCitationProps {
  commitment: Schemas['Commitment']
  plan: Schemas['Plan']
}

/** One sentence with the commitment's figure, since when the plan's hold, and its address. */
export function CommitmentCitation({ commitment, plan }: CommitmentCitationProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const { shown } = commitment.progress
  if (shown === null) return null

  return (
    <Citation asOf={commitment.asOf}>
      {t('commitments:citation', {
        number: commitment.number,
        title: quoted(commitment.title, language),
        plan: quoted(plan.title, language),
        percent: formatPercent(language, shown),
        day: formatDay(language, plan.lastChangedOn ?? plan.asOf),
      })}
    </Citation>
  )
}
