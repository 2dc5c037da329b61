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

/** Whether a value is a text, and holds the language it was written in. */
export function isLocalizedText(value: unknown): value is LocalizedText {
  if (typeof value !== 'object' || value === null) return false
  const { source } = value as Partial<LocalizedText>
  return LANGUAGES.some((language) => language === source && language in value)
}

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
 * The text as somebody has rewritten it. A translation that was left as it was is stale where the
 * source now reads otherwise; and where it was stale it remains so until somebody verifies it.
 */
export function rewritten(before: LocalizedText, after: LocalizedText): LocalizedText {
  const isSourceAsBefore = before[after.source]?.text === after[after.source]?.text
  const text: LocalizedText = { ...after }
  for (const language of LANGUAGES) {
    const [was, is] = [before[language], after[language]]
    if (language === after.source || is === undefined || was?.text !== is.text) continue
    const remainsStale = was.state === 'stale' && is.state !== 'verified'
    if (!isSourceAsBefore || remainsStale) text[language] = { ...is, state: 'stale' }
  }
  return text
}
