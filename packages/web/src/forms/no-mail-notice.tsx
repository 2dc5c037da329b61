import type { Schemas } from '../api/client.ts'
import { useWords } from '../i18n/use-words.ts'

type Reader = Pick<Schemas['Person'], 'id' | 'hasAccount' | 'getsMail'>

/** Says that whoever is chosen will not be written to, and why; nothing of others. */
export function NoMailNotice({ people, chosen }: { people: readonly Reader[]; chosen: string }) {
  const t = useWords()
  const person = people.find(({ id }) => id === chosen)
  const isTold = person !== undefined && !person.getsMail
  return (
    <p role="status">
      {isTold && t(person.hasAccount ? 'people:suspendedNoMail' : 'people:noAccountNoMail')}
    </p>
  )
}
