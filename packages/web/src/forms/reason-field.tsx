import { whyNotProse } from '@iltizam/shared/text-rules'
import type { Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../api/client.ts'
import { directionOf } from '../i18n/direction.ts'
import { useWords } from '../i18n/use-words.ts'
import type { FieldProps } from '../ui/field-frame.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { Fault } from './faults.ts'

/** Why something is done, in the language of the page. */
export function ReasonField({ language, ...field }: FieldProps<string> & { language: Language }) {
  const t = useWords()
  const hint = t('mandates:writtenIn', { language: t(`common:shownIn.${language}`) })
  return <TextArea {...field} hint={hint} lang={language} dir={directionOf(language)} />
}

/** The reason as the API takes it. */
export const reasonIn = (language: Language, reason: string): Schemas['WrittenText'] => ({
  source: language,
  [language]: { text: reason.trim(), state: 'verified' },
})

/** What is wrong with a reason that has to be given. */
export function reasonFaults(reason: string): Fault[] {
  const rule = reason.trim() === '' ? 'required' : whyNotProse(reason)
  return rule === null ? [] : [{ pointer: '#/reason', rule }]
}
