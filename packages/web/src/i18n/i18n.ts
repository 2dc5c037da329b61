import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'
import i18next, { type ResourceLanguage } from 'i18next'
import { initReactI18next } from 'react-i18next'

import { directionOf } from './direction.ts'
import { rememberLanguage } from './preferred-language.ts'

export const i18n = i18next.createInstance()
// Nothing to wait for: words arrive with showLanguage.
void i18n.use(initReactI18next).init({
  supportedLngs: LANGUAGES,
  fallbackLng: 'ar',
  defaultNS: 'common',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** One chunk each, loaded when its language is first shown. */
const WORDS: Record<Language, () => Promise<ResourceLanguage>> = {
  ar: async () => (await import('@iltizam/shared/locales/ar')).ar,
  fr: async () => (await import('@iltizam/shared/locales/fr')).fr,
  en: async () => (await import('@iltizam/shared/locales/en')).en,
  zgh: async () => (await import('@iltizam/shared/locales/zgh')).zgh,
}

/** Shows the screens in that language once its words are here. */
export async function showLanguage(language: Language): Promise<void> {
  // Tamazight holds only certain terms and borrows the others from Arabic.
  await Promise.all((language === 'zgh' ? (['zgh', 'ar'] as const) : [language]).map(loadWords))
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  rememberLanguage(language)
}

async function loadWords(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'common')) return
  for (const [namespace, words] of Object.entries(await WORDS[language]()))
    i18n.addResourceBundle(language, namespace, words)
}
