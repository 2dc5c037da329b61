import type { Schemas } from '../api/client.ts'
import { useWords } from './use-words.ts'

type Person = Pick<Schemas['PersonReference'], 'name'> &
  Partial<Pick<Schemas['PersonReference'], 'honorific'>>

/** Somebody in one text, as documents address them; a phrase stands for whose data was erased. */
export function usePersonText(): (person: Person) => string {
  const t = useWords()
  return ({ name, honorific = null }) => {
    if (name === null) return t('common:erasedPerson')
    return honorific === null ? name : `${honorific} ${name}`
  }
}
