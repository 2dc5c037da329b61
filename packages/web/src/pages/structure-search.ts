/** Which form of a structure page is open, if one is: 'facts', 'weight', 'new' or an id. */
export interface StructureSearch {
  edit?: string | undefined
}

export const structureSearch = ({ edit }: Record<string, unknown>): StructureSearch => ({
  edit: typeof edit === 'string' && edit !== '' ? edit : undefined,
})

/** The people whose name holds some letters. */
export const peopleSearch = (search: Record<string, unknown>) => ({
  ...structureSearch(search),
  search: typeof search.search === 'string' && search.search !== '' ? search.search : undefined,
})
