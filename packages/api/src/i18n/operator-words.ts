import { isolated } from '@iltizam/shared/formats'
import type { Language } from '@iltizam/shared/vocabulary'

import { translate } from './translate.ts'

type Values = Record<string, string | number>

/** What the program says in a terminal, to whoever runs it. */
export type OperatorWords = (key: string, values?: Values) => string

/** The words of the command line in that language; a value does not reorder an Arabic sentence. */
export function operatorWords(language: Language): OperatorWords {
  return (key, values = {}) =>
    translate(language, `cli:${key}`, language === 'ar' ? isolatedIn(values) : values)
}

function isolatedIn(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isolated(String(value))]),
  )
}
