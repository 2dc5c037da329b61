import type { LocalizedText } from '@iltizam/shared/localized-text'

import { translate } from './translate.ts'

/** A text of the data that the program itself writes, in each language that it has words in. */
export function ourText(key: string, values: Record<string, string | number> = {}): LocalizedText {
  const inLanguage = (language: 'ar' | 'fr' | 'en') => ({
    text: translate(language, key, values),
    state: 'verified' as const,
  })
  return { source: 'ar', ar: inLanguage('ar'), fr: inLanguage('fr'), en: inLanguage('en') }
}
