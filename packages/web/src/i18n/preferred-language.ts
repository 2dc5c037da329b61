import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'

import { recall, remember } from '../ui/remembered.ts'

const KEY = 'language'

export function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly (string | null | undefined)[]).includes(text)
}

/** The language that an address begins with: '/fr/plans' is French. */
export function languageOfPath(pathname: string): Language | undefined {
  return [pathname.split('/')[1]].find(isLanguage)
}

/** The one chosen last, else the best that the browser accepts, else Arabic. */
export function preferredLanguage(): Language {
  const accepted = navigator.languages.map((tag) => tag.split('-')[0])
  return [recall(KEY), ...accepted].find(isLanguage) ?? 'ar'
}

export function rememberLanguage(language: Language): void {
  remember(KEY, language)
}
