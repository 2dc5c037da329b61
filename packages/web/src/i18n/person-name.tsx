import type { Schemas } from '../api/client.ts'

/** Somebody as documents address them. */
export function PersonName({
  person: { name, honorific },
}: {
  person: Pick<Schemas['PersonReference'], 'name' | 'honorific'>
}) {
  return <bdi>{honorific === null ? name : `${honorific} ${name}`}</bdi>
}
