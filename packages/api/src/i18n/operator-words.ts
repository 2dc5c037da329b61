import { isolated } from '@iltizam/shared/formats'
import type { Language } from '@iltizam/shared/vocabulary'

import { translate } from './translate.ts'

type Values = Record<string, string | number>

/** What the program says in a terminal, to whoever runs it. */
export type OperatorWords = (key: string, values?: Values) => string

/**
 * The words of the command line in that language; a value does not reorder an Arabic sentence.
 * A command of a feature has its words there, under `prefix`.
 */
export function operatorWords(language: Language, prefix = 'cli:'): OperatorWords {
  return (key, values = {}) =>
    translate(language, `${prefix}${key}`, language === 'ar' ? isolatedIn(values) : values)
}

/** A number is no danger, and as one it chooses its plural. */
function isolatedIn(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  )
}
