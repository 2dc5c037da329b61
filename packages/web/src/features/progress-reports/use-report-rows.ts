import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { wholeNumberOf } from '../../ui/whole-number.ts'
import type { ReportBasis, ReportValues } from './report-values.ts'

/** A report as people read it, to see two versions of it side by side. */
export function useReportRows() {
  const t = useWords()
  const { percent } = useFormats()

  const accepted = ({ from }: ReportBasis) =>
    from === null ? t('progress-reports:notReportedYet') : percent(from)
  const figure = ({ kind, to }: ReportValues) => {
    const number = wholeNumberOf(to)
    if (kind !== 'figure') return ''
    return number === null || Number.isNaN(number) ? to : percent(number)
  }
  const cause = ({ kind, cause: named }: ReportValues) =>
    kind === 'figure' || named === '' ? '' : t(`activities:nothingNewCauses.${named}`)

  return (values: ReportValues, basis: ReportBasis) => [
    { label: t('progress-reports:lastAccepted'), value: accepted(basis) },
    { label: t('progress-reports:newFigure'), value: figure(values) },
    { label: t('progress-reports:cause'), value: cause(values) },
    { label: t('progress-reports:reason'), value: values.reason.trim() },
    {
      label: t('progress-reports:evidence'),
      value: values.evidence.map(({ url, title }) => `${title} ${url}`.trim()).join('\n'),
    },
  ]
}
