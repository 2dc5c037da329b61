import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'

import type { Named } from '../../i18n/in-name-order.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { type Row, useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'

interface Said {
  title: LocalizedText
  responsible: Named | null | undefined
  startsOn: string | null
  endsOn: string | null
  /** Undefined where that is not asked. */
  cancelled?: boolean
}

/** What is said of an activity, as people read it. */
export function useActivityRows(): (said: Said) => Row[] {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()
  const textRows = useTextRows()
  const day = (one: string | null) => (one === null ? '' : formats.day(one))

  return ({ title, responsible, startsOn, endsOn, cancelled }) => [
    ...textRows(t('structure:title'), title),
    {
      label: t('structure:activity.responsible'),
      value: responsible ? inLanguage(responsible.name, language).text : '',
    },
    { label: t('structure:activity.startsOn'), value: day(startsOn) },
    { label: t('structure:activity.endsOn'), value: day(endsOn) },
    ...(cancelled === undefined
      ? []
      : [
          {
            label: t('commitments:state'),
            value: cancelled ? t('activities:states.cancelled') : t('structure:counted'),
          },
        ]),
  ]
}
