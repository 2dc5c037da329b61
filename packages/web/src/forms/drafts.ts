import { useState } from 'react'

import { recall, remember, rememberedKeys } from '../ui/remembered.ts'
import { useWriter } from './writer.ts'

/** What somebody has typed and not sent. */
export interface Draft<V, B> {
  values: V
  /** What it was made from, such as a version: others may have changed it since. */
  basis: B
  /** The Idempotency-Key that it was sent under, where the answer did not come. */
  key: string | null
  /** An instant, as ISO 8601. */
  typedAt: string
}

/**
 * Where this browser keeps the draft of a form for who opened it, also once their session has ended;
 * nowhere if the form has no name.
 */
export function useDrafts(name: string | undefined) {
  const { accountId } = useWriter()
  const [author] = useState(accountId)
  const place = name === undefined ? undefined : draftPlace(author, name)

  return {
    recall<V, B>(): Draft<V, B> | undefined {
      const kept = place === undefined ? null : recall(place)
      return kept === null ? undefined : JSON.parse(kept) // As `keep` wrote it.
    },
    keep<V, B>(draft: Omit<Draft<V, B>, 'typedAt'>) {
      const typedAt = new Date().toISOString()
      if (place !== undefined) remember(place, JSON.stringify({ ...draft, typedAt }))
    },
    forget() {
      if (place !== undefined) remember(place, null)
    },
  }
}

/** Whether something of that name was typed by whoever is signed in, and not sent. */
export function useHasDraft(): (name: string) => boolean {
  const { accountId } = useWriter()
  return (name) => recall(draftPlace(accountId(), name)) !== null
}

/** What whoever is signed in has typed here and not sent, of the forms whose names begin so. */
export function useOwnDrafts<V, B>(start: string) {
  const { accountId } = useWriter()
  const place = draftPlace(accountId(), start)

  return {
    list(): { rest: string; draft: Draft<V, B> }[] {
      return rememberedKeys(place)
        .toSorted()
        .flatMap((key) => {
          const kept = recall(key)
          // As `keep` wrote it.
          return kept === null ? [] : [{ rest: key.slice(place.length), draft: JSON.parse(kept) }]
        })
    },
    /** By the rest of its name. */
    forget: (rest: string) => remember(`${place}${rest}`, null),
  }
}

const draftPlace = (accountId: string | null, name: string) => `draft:${accountId}:${name}`
