import type { Language } from '@iltizam/shared/vocabulary'
import type { Static, Type } from 'typebox'
import { Value } from 'typebox/value'

import { CommitmentListQuery } from '../features/commitments/schema.ts'

const { theme, state, sort } = CommitmentListQuery.properties
const arranging = { theme, state, sort }

/** How an address of the web client arranges the list of commitments, as far as it says so. */
export type Arrangement = Partial<Static<ReturnType<typeof Type.Object<typeof arranging>>>> & {
  language: Language
}

/** What of a query arranges the list; null for the plan's own order. Unknown values are passed over. */
export function arrangementIn(query: unknown, language: Language): Arrangement | null {
  const given = query as Record<string, unknown>
  const known = Object.entries(arranging).filter(
    ([name, schema]) => given[name] !== undefined && Value.Check(schema, given[name]),
  )
  if (known.length === 0) return null
  return { ...Object.fromEntries(known.map(([name]) => [name, given[name]])), language }
}
