import { isolated } from '@iltizam/shared/formats'
import { inLanguage } from '@iltizam/shared/localized-text'

import type { Schemas } from '../../api/client.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The parts of what a body answers for, of which somebody may answer for one alone. */
export function useSubjectOptions(duties: Schemas['OrganizationDuties'] | undefined) {
  const t = useWords()
  const language = useLanguage()
  if (!duties) return []
  return [
    ...duties.commitments
      .filter(({ isLead }) => isLead)
      .map(({ id, number, title }) => ({
        value: `commitment:${id}`,
        label: `${t('mandates:commitment', { number: isolated(String(number)) })} · ${inLanguage(title, language).text}`,
      })),
    ...duties.activities.map(({ id, number, title }) => ({
      value: `activity:${id}`,
      label: `${t('mandates:activity', { number: isolated(number) })} · ${inLanguage(title, language).text}`,
    })),
  ]
}
