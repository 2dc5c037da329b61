import type { ar } from '@iltizam/shared/locales/ar'
import { useTranslation } from 'react-i18next'

type Unnumbered<K extends string> =
  K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : K

type Names<Words> = {
  [K in keyof Words & string]: Words[K] extends string ? Unnumbered<K> : `${K}.${Names<Words[K]>}`
}[keyof Words & string]

/** Every phrase there is, such as 'common:textState.draft': Arabic is the source of the names. */
type WordKey = {
  [Feature in keyof typeof ar]: `${Feature}:${Names<(typeof ar)[Feature]>}`
}[keyof typeof ar]

type Translate = (key: WordKey, values?: Record<string, string | number>) => string

/** Our words in the language of the page, by name; `count` among the values picks the form. */
export function useWords(): Translate {
  return useTranslation().t as Translate // i18next itself takes any text for a name
}
