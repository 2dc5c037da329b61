import { figuresIsolated, isolated } from '@iltizam/shared/formats'
import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'
import type { Language } from '@iltizam/shared/vocabulary'

/** People's text inside a sentence of ours, which neither of the two then reorders. */
export function quoted(text: LocalizedText, language: Language): string {
  return isolated(figuresIsolated(inLanguage(text, language).text))
}
