import { formatYears } from '@iltizam/shared/formats'

import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { type Row, useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'

type Said = Pick<
  Schemas['Plan'],
  'title' | 'status' | 'startYear' | 'endYear' | 'implementationEnds'
>

/** What is said of a plan, as people read it. */
export function usePlanRows(): (said: Said) => Row[] {
  const t = useWords()
  const formats = useFormats()
  const textRows = useTextRows()
  return ({ title, status, startYear, endYear, implementationEnds }) => [
    ...textRows(t('structure:title'), title),
    { label: t('structure:plan.status'), value: t(`plans:status.${status}`) },
    { label: t('structure:plan.period'), value: formatYears(startYear, endYear) },
    {
      label: t('structure:plan.implementationEnds'),
      value: implementationEnds === null ? '' : formats.day(implementationEnds),
    },
  ]
}
