/** Which form of a structure page is open, if one is: 'facts', 'weight', 'new' or an id. */
export interface StructureSearch {
  edit?: string | undefined
}

export const structureSearch = ({ edit }: Record<string, unknown>): StructureSearch => ({
  edit: typeof edit === 'string' && edit !== '' ? edit : undefined,
})
