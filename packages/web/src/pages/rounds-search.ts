import { type StructureSearch, structureSearch } from './structure-search.ts'

/** Which plan's rounds are shown, and which of them is open; a form of the page may be, too. */
export interface RoundsSearch extends StructureSearch {
  /** Its name in addresses. */
  plan?: string | undefined
  round?: string | undefined
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const roundsSearch = (search: Record<string, unknown>): RoundsSearch => ({
  ...structureSearch(search),
  plan: textOf(search.plan),
  round: textOf(search.round),
})
