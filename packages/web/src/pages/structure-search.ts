/** Which form of a structure page is open, if one is: 'facts', 'weight', 'new' or an id. */
export interface StructureSearch {
  edit?: string | undefined
}

export const structureSearch = ({ edit }: Record<string, unknown>): StructureSearch => ({
  edit: typeof edit === 'string' && edit !== '' ? edit : undefined,
})

interface PeopleSearch extends StructureSearch {
  /** A part of the name of those who are shown. */
  search?: string | undefined
}

export const peopleSearch = ({ search, ...others }: Record<string, unknown>): PeopleSearch => ({
  ...structureSearch(others),
  search: typeof search === 'string' && search !== '' ? search : undefined,
})
