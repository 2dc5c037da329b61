import type { Day } from './days.ts'
import { inLanguage, type LocalizedText } from './localized-text.ts'
import type { Language } from './vocabulary.ts'

interface Naming {
  name: LocalizedText
  /** The day from which it holds; of two of a day the one that was recorded later stands first. */
  effectiveFrom: Day
}

/** A name that holds no more, and the day from which another one does. */
export interface FormerName {
  name: LocalizedText
  until: Day
}

/**
 * The names under which something went before the one that it has, the last of them first, as somebody
 * reads them in a language: a translation that was added renames nothing, and a correction of the same
 * day leaves no name behind.
 */
export function formerNames(latestFirst: readonly Naming[], language: Language): FormerName[] {
  const held = latestFirst.filter(
    ({ effectiveFrom }, index) => latestFirst[index - 1]?.effectiveFrom !== effectiveFrom,
  )
  const read = ({ name }: Naming) => inLanguage(name, language).text
  return held.flatMap((naming, index) => {
    const next = held[index - 1]
    return next === undefined || read(next) === read(naming)
      ? []
      : [{ name: naming.name, until: next.effectiveFrom }]
  })
}
