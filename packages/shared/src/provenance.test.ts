import { describe, expect, it } from 'vitest'

import type { LocalizedText } from './localized-text.ts'
import { provenanceAfter, provenanceFrom, textState } from './provenance.ts'

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

describe('what somebody edits', () => {
  const of = (field: string) => ({ field, kind: 'illustrative', source: null }) as const
  const text = (ar: string, fr: string): LocalizedText => ({
    source: 'ar',
    ar: { text: ar, state: 'verified' },
    fr: { text: fr, state: 'draft' },
  })
  const left = (before: object, after: object, ...fields: string[]) =>
    provenanceAfter({ before: { ...before }, after: { ...after } }, fields.map(of)).map(
      ({ field }) => field,
    )

  it('comes from them, and all else from where it came', () => {
    expect(left({ leadId: null }, { leadId: 'a' }, 'lead', 'theme', 'title.fr')).toEqual([
      'theme',
      'title.fr',
    ])
    expect(left({ ends: '2023-01-01' }, { ends: null }, 'ends')).toEqual([])
  })

  it('comes from them in the languages that they wrote in', () => {
    const title = text('عنوان', 'titre')

    expect(
      left({ title }, { title: text('عنوان', 'autre') }, 'title', 'title.ar', 'title.fr'),
    ).toEqual(['title', 'title.ar'])
    expect(
      left({ title }, { title: text('آخر', 'titre') }, 'title', 'title.ar', 'title.fr'),
    ).toEqual(['title.fr'])
  })
})
