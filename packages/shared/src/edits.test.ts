import { describe, expect, it } from 'vitest'

import { editOf } from './edits.ts'
import type { LocalizedText } from './localized-text.ts'

const title: LocalizedText = {
  source: 'ar',
  ar: { text: 'عنوان', state: 'verified' },
  fr: { text: 'titre', state: 'verified' },
}
const present = { title, endsOn: '2023-06-30' as string | null, leads: ['a', 'b'], count: 0 }

describe('an edit', () => {
  it('tells what changes, and leaves alone what it does not name', () => {
    expect(editOf(present, { endsOn: '2023-07-31', count: 0 })).toEqual({
      result: { ...present, endsOn: '2023-07-31' },
      before: { endsOn: '2023-06-30' },
      after: { endsOn: '2023-07-31' },
    })
  })

  it('takes null for a value, which is neither absent nor 0', () => {
    expect(editOf(present, { endsOn: null })?.after).toEqual({ endsOn: null })
    expect(editOf({ ...present, endsOn: null }, { endsOn: null })).toBeNull()
  })

  it.each([
    {},
    { count: 0 },
    { leads: ['a', 'b'] },
    { title: { fr: title.fr, ar: title.ar, source: 'ar' } as LocalizedText },
  ])('that changes nothing is none: %j', (change) => {
    expect(editOf(present, change)).toBeNull()
  })

  it('of a text leaves a language stale that was left as it was', () => {
    const wanted: LocalizedText = { ...title, ar: { text: 'عنوان آخر', state: 'verified' } }

    expect(editOf(present, { title: wanted })?.result.title.fr?.state).toBe('stale')
  })
})
