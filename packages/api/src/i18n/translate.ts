import type { Language } from '@iltizam/shared/vocabulary'
import i18next from 'i18next'

import { resources } from './resources.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'ar',
  fallbackLng: 'ar',
  defaultNS: 'common',
  resources,
  interpolation: { escapeValue: false },
})

/** Our words for a key such as `problems:not-found`; Arabic where a language has none. */
export function translate(
  language: Language,
  key: string,
  values: Record<string, string | number> = {},
): string {
  return i18n.t(key, { ...values, lng: language })
}
