import { LANGUAGES, type Language, type TextState } from './vocabulary.ts'

interface Translation {
  text: string
  state: TextState
}

/**
 * A text of the data in one to four languages. `source` names the language it was written in,
 * which is always present; a language that is not there is missing.
 */
export type LocalizedText = { source: Language } & { [L in Language]?: Translation }

/** One language of a text, and whether it stands in for the one that was asked for. */
export interface TextInLanguage extends Translation {
  language: Language
  fellBack: boolean
}

const FALLBACKS: readonly Language[] = ['ar', 'fr', 'en', 'zgh']

/** The text as written by its author, with its translations, which are drafts until verified. */
export function writtenIn(
  source: Language,
  text: string,
  translations: { [L in Language]?: string | undefined } = {},
  state: 'draft' | 'verified' = 'draft',
): LocalizedText {
  const localized: LocalizedText = { source, [source]: { text, state: 'verified' } }
  for (const language of LANGUAGES) {
    const translation = translations[language]
    if (translation !== undefined && language !== source) {
      localized[language] = { text: translation, state }
    }
  }
  return localized
}

/** The text in that language, else in its source, Arabic, French, English: the first there is. */
export function inLanguage(text: LocalizedText, language: Language): TextInLanguage {
  for (const candidate of [language, text.source, ...FALLBACKS]) {
    const translation = text[candidate]
    if (translation && translation.state !== 'missing') {
      return { ...translation, language: candidate, fellBack: candidate !== language }
    }
  }
  return { text: '', state: 'missing', language: text.source, fellBack: text.source !== language }
}

/** The same text with that one language, or the one it fell back to: its type never changes. */
export function narrowedTo(text: LocalizedText, language: Language): LocalizedText {
  const { text: words, state, language: found } = inLanguage(text, language)
  return { source: text.source, [found]: { text: words, state } }
}

/**
 * The text as somebody has rewritten it. Where its source now reads otherwise, a translation that
 * was left as it was is stale.
 */
export function rewritten(before: LocalizedText, after: LocalizedText): LocalizedText {
  const isSourceAsBefore = before[after.source]?.text === after[after.source]?.text
  if (isSourceAsBefore) return after
  const text: LocalizedText = { ...after }
  for (const language of LANGUAGES) {
    const translation = after[language]
    if (language === after.source || translation === undefined) continue
    const isAsBefore = before[language]?.text === translation.text
    if (isAsBefore) text[language] = { ...translation, state: 'stale' }
  }
  return text
}
