import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'

import type { Schemas } from '../../api/client.ts'
import type { Named } from '../../i18n/in-name-order.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { type Row, useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'

interface Said {
  title: LocalizedText
  themeId: string | null
  lead: Named | null | undefined
  supporters: readonly Named[]
  /** Undefined where that is not asked. */
  cancelled?: boolean
}

/** What is said of a commitment, as people read it. */
export function useCommitmentRows(themes: readonly Schemas['Theme'][]): (said: Said) => Row[] {
  const t = useWords()
  const language = useLanguage()
  const textRows = useTextRows()
  const nameOf = (text: LocalizedText | undefined) => (text ? inLanguage(text, language).text : '')

  return ({ title, themeId, lead, supporters, cancelled }) => [
    ...textRows(t('structure:title'), title),
    { label: t('plans:theme'), value: nameOf(themes.find(({ id }) => id === themeId)?.title) },
    { label: t('commitments:lead'), value: nameOf(lead?.name) },
    {
      label: t('commitments:supporters'),
      value: supporters.map(({ name }) => nameOf(name)).join(' · '),
    },
    ...(cancelled === undefined
      ? []
      : [
          {
            label: t('commitments:state'),
            value: cancelled ? t('commitments:states.cancelled') : t('structure:counted'),
          },
        ]),
  ]
}
