import type { Schemas } from '../api/client.ts'
import { usePersonText } from './use-person-text.ts'

/** Somebody as documents address them. */
export function PersonName({
  person,
}: {
  person: Pick<Schemas['PersonReference'], 'name' | 'honorific'>
}) {
  const text = usePersonText()
  return <bdi>{text(person)}</bdi>
}
