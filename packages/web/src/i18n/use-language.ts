import type { Language } from '@iltizam/shared/vocabulary'
import { useTranslation } from 'react-i18next'

/** The language of the page, in which texts of the data are asked for. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language // i18n.ts offers no other
}

/** The language of our own sentences: figures and days inside them are written alike. */
export function useWordsLanguage(): Language {
  return wordsLanguage(useLanguage())
}

/** Tamazight borrows its sentences from Arabic. */
export function wordsLanguage(language: Language): Language {
  return language === 'zgh' ? 'ar' : language
}
