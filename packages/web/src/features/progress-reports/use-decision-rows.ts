import { useChangeWords } from '../../i18n/reported-change.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { DecisionBasis, DecisionValues } from './decision-values.ts'

/** What was decided on as people read it, to see that it has changed meanwhile. */
export function useDecisionRows() {
  const t = useWords()
  const change = useChangeWords()

  return ({ kind, progress, reason }: DecisionValues, basis: DecisionBasis) => [
    { label: t('progress-reports:state'), value: t(`progress-reports:states.${basis.state}`) },
    { label: t('progress-reports:reported'), value: change(basis) },
    { label: t('progress-reports:reason'), value: basis.reason },
    {
      label: t('progress-reports:decision'),
      value: kind === '' ? '' : t(`progress-reports:decisions.${kind}`),
    },
    { label: t('progress-reports:otherFigure'), value: kind === 'accept' ? progress.trim() : '' },
    { label: t('progress-reports:decisionReason'), value: reason.trim() },
  ]
}
