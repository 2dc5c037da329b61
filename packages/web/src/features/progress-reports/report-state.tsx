import type { ReportState as State } from '@iltizam/shared/vocabulary'

import { useWords } from '../../i18n/use-words.ts'
import './report-state.css'

/** Where a report stands, in a word; what asks for something to be done stands out. */
export function ReportState({ state }: { state: State }) {
  const t = useWords()
  return (
    <strong className={`report-state state-${state}`}>
      {t(`progress-reports:states.${state}`)}
    </strong>
  )
}
