import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'
import type { Language } from '@iltizam/shared/vocabulary'

/** Something that others refer to by its id, and people by its name. */
export interface Named {
  id: string
  name: LocalizedText
}

/** By the names that the page shows, in the order of its language. */
export function inNameOrder<T extends Named>(items: readonly T[], language: Language): T[] {
  const { compare } = new Intl.Collator(language)
  const shown = ({ name }: T) => inLanguage(name, language).text
  return items.toSorted((a, b) => compare(shown(a), shown(b)))
}
