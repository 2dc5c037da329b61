import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  inLanguage,
  isLocalizedText,
  type LocalizedText,
  narrowedTo,
  rewritten,
  writtenIn,
} from './localized-text.ts'
import { LANGUAGES } from './vocabulary.ts'

const language = fc.constantFrom(...LANGUAGES)
const text: fc.Arbitrary<LocalizedText> = fc
  .tuple(
    language,
    fc.record(
      { ar: fc.string(), fr: fc.string(), en: fc.string(), zgh: fc.string() },
      { requiredKeys: [] },
    ),
  )
  .map(([source, translations]) => writtenIn(source, 'source', translations))

describe('a text in several languages', () => {
  it('is verified as its author wrote it, and a draft as translated', () => {
    expect(writtenIn('ar', 'التزام', { fr: 'engagement', en: undefined })).toEqual({
      source: 'ar',
      ar: { text: 'التزام', state: 'verified' },
      fr: { text: 'engagement', state: 'draft' },
    })
  })

  it('keeps what its author wrote, whatever a translation says', () => {
    expect(writtenIn('ar', 'التزام', { ar: 'وعد' }).ar?.text).toBe('التزام')
  })

  it('is read in the language asked for, and says nothing about falling back', () => {
    expect(inLanguage(writtenIn('ar', 'محور', { fr: 'axe' }), 'fr')).toEqual({
      text: 'axe',
      state: 'draft',
      language: 'fr',
      fellBack: false,
    })
  })

  it('falls back to its source, then to Arabic, French and English, and says so', () => {
    const stale = { text: 'axe', state: 'stale' } as const
    const missing = { text: '', state: 'missing' } as const

    expect(inLanguage(writtenIn('fr', 'axe', { ar: 'محور' }), 'en')).toMatchObject({
      language: 'fr',
      fellBack: true,
    })
    expect(inLanguage({ source: 'ar', ar: missing, fr: stale, en: stale }, 'zgh')).toEqual({
      ...stale,
      language: 'fr',
      fellBack: true,
    })
    expect(inLanguage({ source: 'ar', ar: missing, en: stale }, 'fr').language).toBe('en')
  })

  it('is empty and missing where no language has it', () => {
    expect(inLanguage({ source: 'ar' }, 'fr')).toEqual({
      text: '',
      state: 'missing',
      language: 'ar',
      fellBack: true,
    })
  })

  it('never falls back in silence: the language found is the one asked for, or it is said', () => {
    fc.assert(
      fc.property(text, language, (localized, asked) => {
        const found = inLanguage(localized, asked)

        expect(found.fellBack).toBe(found.language !== asked)
        expect(found.fellBack).toBe(localized[asked] === undefined)
        expect(localized[found.language]?.text).toBe(found.text)
      }),
    )
  })

  it('narrowed to one language holds that one alone, reads the same, and narrows no further', () => {
    fc.assert(
      fc.property(text, language, (localized, asked) => {
        const narrowed = narrowedTo(localized, asked)

        expect(LANGUAGES.filter((one) => narrowed[one])).toHaveLength(1)
        expect(narrowed.source).toBe(localized.source)
        expect(inLanguage(narrowed, asked)).toEqual(inLanguage(localized, asked))
        expect(narrowedTo(narrowed, asked)).toEqual(narrowed)
      }),
    )
  })
})

describe('a text that is rewritten', () => {
  const before = writtenIn('ar', 'التزام', { fr: 'engagement', en: 'commitment' }, 'verified')
  const statesIn = ({ ar, fr, en, zgh }: LocalizedText) =>
    [ar, fr, en, zgh].map((translation) => translation?.state)

  it('leaves stale what was not rewritten with its source', () => {
    const after = writtenIn('ar', 'وعد', { fr: 'promesse', en: 'commitment', zgh: 'ⴰ' }, 'verified')

    expect(statesIn(rewritten(before, after))).toEqual([
      'verified',
      'verified',
      'stale',
      'verified',
    ])
  })

  it('is taken as it is while its source reads the same', () => {
    const after = writtenIn('ar', 'التزام', { fr: 'promesse' }, 'draft')

    expect(rewritten(before, after)).toEqual(after)
  })

  it('stays stale until it is verified or reads otherwise', () => {
    const stale: LocalizedText = { ...before, fr: { text: 'engagement', state: 'stale' } }
    const french = (text: string, state: 'draft' | 'verified') =>
      rewritten(stale, { ...before, fr: { text, state } }).fr?.state

    expect(french('engagement', 'draft')).toBe('stale')
    expect(french('engagement', 'verified')).toBe('verified')
    expect(french('promesse', 'draft')).toBe('draft')
  })
})

it.each([null, 'ar', {}, { source: 'ar' }, { source: 'de', de: {} }, { ar: {} }])(
  '%j is no text',
  (value) => {
    expect(isLocalizedText(value)).toBe(false)
  },
)
