import { Problem } from '@iltizam/shared/problems'

import { useWords } from '../i18n/use-words.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { faultyFieldId, useFaultWords } from './faults.ts'
import type { Form } from './use-form.ts'

/** Why the form was not sent, or that no answer came. */
export function Refusal<V extends object, B>({ form: { id, outcome } }: { form: Form<V, B> }) {
  const t = useWords()
  const faultWords = useFaultWords()
  if (outcome.kind !== 'refused') return null
  const { error, faults } = outcome
  if (!(error instanceof Problem))
    return (
      <ErrorSummary title={t('forms:connectionLost')} items={[]}>
        <p>{t('forms:connectionLostExplained')}</p>
      </ErrorSummary>
    )

  const title = t(`problems:${error.code}`)
  return (
    <ErrorSummary
      title={title}
      items={faults.map((fault) => ({
        fieldId: faultyFieldId(id, fault),
        words: faultWords(fault, title),
      }))}
    >
      {error.retryAfter !== null && <p>{t('forms:tryAgain', waitFor(error.retryAfter))}</p>}
    </ErrorSummary>
  )
}

/** In whole minutes, none too few. */
const waitFor = (seconds: number) => ({ count: Math.ceil(seconds / 60) })
