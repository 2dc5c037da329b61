import type { Form } from '../../forms/use-form.ts'
import { useWords } from '../../i18n/use-words.ts'
import { type ReportBasis, type ReportValues, ruleFaults } from './report-values.ts'

/** What a figure like this still asks for, said while it is typed. */
export function ReportNeeds({ form }: { form: Form<ReportValues, ReportBasis> }) {
  const t = useWords()
  const { values, basis, outcome } = form
  const isBegun = values.kind === 'figure' ? values.to !== '' : values.cause !== ''
  const needs = isBegun && outcome.kind === 'typing' ? ruleFaults(values, basis.from) : []

  return (
    <div role="status" className="report-needs">
      {needs.length > 0 && (
        <>
          <p>{t('progress-reports:needs')}</p>
          <ul>
            {needs.map(({ rule }) => (
              <li key={rule}>{t(`problems:rules.${rule}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
