import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { difference, type FieldDifference, isSame } from './difference.ts'

type Fields = Record<string, unknown>

/** Names that a pointer must escape, and names that every object inherits, are fields like others. */
const name = fc.oneof(
  fc.constantFrom('title', 'ar', 'text', 'a/b', 'a~b', '~1', '', 'constructor', 'toString'),
  fc.string({ maxLength: 3 }).filter((text) => text !== '__proto__'),
)
const { fields } = fc.letrec<{ value: unknown; fields: Fields }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, 0, 1, '', '0', false, true),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('fields'),
  ),
  fields: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}))

/** Makes the changes that a difference names. */
function patched(object: Fields, changes: readonly FieldDifference[]): Fields {
  const copy = structuredClone(object)
  for (const change of changes) {
    const steps = change.field
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const last = steps.pop() ?? ''
    const holder = steps.reduce((at, step) => at[step] as Fields, copy)
    if ('after' in change) holder[last] = change.after
    else delete holder[last]
  }
  return copy
}

describe('the difference', () => {
  it('names a change in the depth by its pointer, and nothing that stayed', () => {
    const title = { source: 'ar', ar: { text: 'إحداث' }, fr: { text: 'Créer', state: 'draft' } }
    const renamed = { ...title, fr: { text: 'Créer', state: 'verified' } }

    expect(difference({ title, weight: 1 }, { title: renamed, weight: 1 })).toEqual([
      { field: '/title/fr/state', before: 'draft', after: 'verified' },
    ])
  })

  it('tells null, 0 and what is not there from one another', () => {
    expect(difference({ progress: null }, { progress: 0 })).toEqual([
      { field: '/progress', before: null, after: 0 },
    ])
    const [added, ...others] = difference({}, { progress: null })
    expect(others).toEqual([])
    expect(added).toStrictEqual({ field: '/progress', after: null })
    expect(difference({ progress: null }, {})).toStrictEqual([{ field: '/progress', before: null }])
  })

  it('takes a list for one value, in which the order counts', () => {
    expect(difference({ roles: ['a', 'b'] }, { roles: ['b', 'a'] })).toEqual([
      { field: '/roles', before: ['a', 'b'], after: ['b', 'a'] },
    ])
    expect(difference({ roles: [{ a: 1, b: 2 }] }, { roles: [{ b: 2, a: 1 }] })).toEqual([])
  })

  it('of something that came into being is each of its fields, whole', () => {
    const title = { source: 'ar', ar: { text: 'إحداث' } }
    expect(difference(null, { title, lead: null })).toStrictEqual([
      { field: '/lead', after: null },
      { field: '/title', after: title },
    ])
    expect(difference({ title }, null)).toStrictEqual([{ field: '/title', before: title }])
    expect(difference(null, null)).toEqual([])
  })

  it('escapes what a pointer cannot hold', () => {
    expect(difference({}, { 'a/b~c': 1 })).toEqual([{ field: '/a~1b~0c', after: 1 }])
  })

  it('between any two objects leads from the one to the other', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(patched(before, difference(before, after))).toEqual(after)
      }),
    )
  })

  it('is empty where nothing changed', () => {
    fc.assert(
      fc.property(fields, (before) => {
        expect(difference(before, structuredClone(before))).toEqual([])
      }),
    )
  })

  it('read backwards is the difference of the way back', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const turned = difference(after, before).map(({ field, ...sides }) => ({
          field,
          ...('after' in sides && { before: sides.after }),
          ...('before' in sides && { after: sides.before }),
        }))
        expect(turned).toStrictEqual(difference(before, after))
      }),
    )
  })

  it('names each field once, with two sides that differ', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const changes = difference(before, after)
        expect(new Set(changes.map(({ field }) => field)).size).toBe(changes.length)
        for (const change of changes) {
          expect('before' in change || 'after' in change).toBe(true)
          if ('before' in change && 'after' in change)
            expect(change.before).not.toStrictEqual(change.after)
        }
      }),
    )
  })
})

describe('two values', () => {
  it.each([
    [null, undefined],
    [null, 0],
    [[], null],
    [[], {}],
    [['a'], ['a', 'b']],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ a: 1 }, {}],
  ])('%j and %j are not the same', (a, b) => {
    expect(isSame(a, b)).toBe(false)
    expect(isSame(b, a)).toBe(false)
  })
})
