import { describe, expect, it } from 'vitest'

import { provenanceFrom, textState } from './provenance.ts'

const fieldsOf = (subject: string) => (subject === '' ? ['lead'] : subject.split(', '))

describe('the provenance of an item', () => {
  it('is read clause by clause, with the source in its own words', () => {
    expect(provenanceFrom('ar sourced: the minutes; fr, en illustrative', fieldsOf)).toEqual([
      { field: 'ar', kind: 'sourced', source: 'the minutes' },
      { field: 'fr', kind: 'illustrative', source: null },
      { field: 'en', kind: 'illustrative', source: null },
    ])
  })

  it('without a subject speaks of the item itself', () => {
    expect(provenanceFrom('illustrative', fieldsOf)).toEqual([
      { field: 'lead', kind: 'illustrative', source: null },
    ])
  })

  it('that says neither is refused', () => {
    expect(() => provenanceFrom('found somewhere', fieldsOf)).toThrow('found somewhere')
  })

  it('makes a text verified only where all of it is sourced', () => {
    const sourced = { field: 'fr', kind: 'sourced', source: null } as const
    const illustrative = { ...sourced, kind: 'illustrative' } as const

    expect(textState([sourced])).toBe('verified')
    expect(textState([sourced, illustrative])).toBe('draft')
  })
})
