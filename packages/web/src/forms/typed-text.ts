import type { LocalizedText } from '@iltizam/shared/localized-text'
import { type TextFault, whyNotSingleLine } from '@iltizam/shared/text-rules'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../api/client.ts'
import type { Fault } from './faults.ts'

/** A text in its languages as it is typed: empty where there is none. */
export type TypedText = { source: Language } & {
  [L in Language]: { text: string; isVerified: boolean }
}

/** What stands in the fields of a text; for a new one its source is that language. */
export function typedTextOf(text: LocalizedText | undefined, language: Language): TypedText {
  const of = (one: Language) => ({
    text: text?.[one]?.text ?? '',
    isVerified: text?.[one]?.state === 'verified',
  })
  return {
    source: text?.source ?? language,
    ar: of('ar'),
    fr: of('fr'),
    en: of('en'),
    zgh: of('zgh'),
  }
}

/** The text that was typed, without what was left empty. The words of the source are its author's. */
export function writtenTextOf(typed: TypedText): Schemas['WrittenTitle'] {
  const written: Schemas['WrittenTitle'] = { source: typed.source }
  for (const language of LANGUAGES) {
    const { text, isVerified } = typed[language]
    if (isEmpty(text)) continue
    const isTrusted = isVerified || language === typed.source
    written[language] = { text, state: isTrusted ? 'verified' : 'draft' }
  }
  return written
}

/** What is wrong with the text of that field, language by language. */
export function typedTextFaults(
  name: string,
  typed: TypedText,
  whyNot: (text: string) => TextFault | null = whyNotSingleLine,
): Fault[] {
  return LANGUAGES.flatMap((language) => {
    const { text } = typed[language]
    const isNeeded = language === typed.source
    if (isEmpty(text) && !isNeeded) return []
    const rule = isEmpty(text) ? 'required' : whyNot(text)
    return rule === null ? [] : [{ pointer: `#/${name}/${language}/text`, rule }]
  })
}

const isEmpty = (text: string) => text.trim() === ''
