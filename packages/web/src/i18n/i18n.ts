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

type Words = Record<Language, () => Promise<ResourceLanguage>>

/** One chunk each, loaded when its language is first shown. */
const PUBLIC_WORDS: Words = {
  ar: async () => (await import('@iltizam/shared/locales/public/ar')).ar,
  fr: async () => (await import('@iltizam/shared/locales/public/fr')).fr,
  en: async () => (await import('@iltizam/shared/locales/public/en')).en,
  zgh: async () => (await import('@iltizam/shared/locales/zgh')).zgh,
}

/** What those who sign in read besides. */
const ALL_WORDS: Words = {
  ...PUBLIC_WORDS,
  ar: async () => (await import('@iltizam/shared/locales/ar')).ar,
  fr: async () => (await import('@iltizam/shared/locales/fr')).fr,
  en: async () => (await import('@iltizam/shared/locales/en')).en,
}

let words = PUBLIC_WORDS
const loaded = new Map<Language, Words>()

/** Shows the screens in that language once its words are here. */
export async function showLanguage(language: Language): Promise<void> {
  await loadWords(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  rememberLanguage(language)
}

/** From here on also the words of the screens that need signing in. */
export async function loadAllWords(language: Language): Promise<void> {
  words = ALL_WORDS
  await loadWords(language)
}

async function loadWords(language: Language): Promise<void> {
  // Tamazight holds only certain terms and borrows the others from Arabic.
  await Promise.all((language === 'zgh' ? (['zgh', 'ar'] as const) : [language]).map(addWords))
}

async function addWords(language: Language): Promise<void> {
  const wanted = words
  if (loaded.get(language) === wanted) return
  for (const [namespace, phrases] of Object.entries(await wanted[language]()))
    i18n.addResourceBundle(language, namespace, phrases)
  loaded.set(language, wanted)
}
