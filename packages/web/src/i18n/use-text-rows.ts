import { isolated } from '@iltizam/shared/formats'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import { LANGUAGES } from '@iltizam/shared/vocabulary'

import { useWords } from './use-words.ts'

/** What something says of itself, a label and a value, to be compared with what another one says. */
export interface Row {
  label: string
  value: string
}

/** A text, one row a language, each with what it is worth. */
export function useTextRows(): (label: string, text: LocalizedText) => Row[] {
  const t = useWords()
  return (label, text) =>
    LANGUAGES.map((language) => {
      const { text: words = '', state } = text[language] ?? {}
      const isMarked = language !== text.source && (state === 'draft' || state === 'stale')
      return {
        label: `${label} · ${t(`common:ownName.${language}`)}`,
        // What it is worth comes first: it is in the page's language, and so gives the direction.
        value: isMarked ? `${t(`common:textState.${state}`)} · ${isolated(words)}` : words,
      }
    })
}
