import { type MomentSearch, momentSearch } from './search.ts'
import { type StructureSearch, structureSearch } from './structure-search.ts'

/** Which mandates are shown: those of a day, of one body; and which form of the page is open. */
export interface MandatesSearch extends StructureSearch, MomentSearch {
  organization?: string | undefined
}

export function mandatesSearch(search: Record<string, unknown>): MandatesSearch {
  const { organization } = search
  return {
    ...structureSearch(search),
    ...momentSearch(search),
    organization:
      typeof organization === 'string' && organization !== '' ? organization : undefined,
  }
}

/** What of it says which mandates these are, named where it was chosen. */
export const chosenMandates = ({ asOf, organization }: MandatesSearch) => ({
  ...(asOf !== undefined && { asOf }),
  ...(organization !== undefined && { organization }),
})
