import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isolated, isolatedFigure } from './formats.ts'
import { isWebAddress, whyNotSingleLine } from './text-rules.ts'

const pointsBetween = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((point) => String.fromCharCode(point))
const controls = fc.oneof(
  pointsBetween(0x00, 0x1f),
  pointsBetween(0x7f, 0x9f),
  pointsBetween(0x2028, 0x2029),
)
const overrides = pointsBetween(0x202a, 0x202e)
const openers = pointsBetween(0x2066, 0x2068)
const letters = fc.oneof(pointsBetween(0x0621, 0x064a), pointsBetween(0x61, 0x7a))
const words = fc.string({ unit: letters, minLength: 1 })

describe('a text of one line', () => {
  it.each([
    'تقوية وتفعيل آليات الحق في الحصول على المعلومات',
    "Plan d'action national 2021–2023",
    'ⴰⵙⵖⵉⵡⵙ',
    'مَدَّ', // marks
    'می‌خواهم', // with a joiner's opposite between
    '👩‍👩‍👧', // joiners between
    'يناير \u200f2023\u200e', // marks of direction
    isolated('Rabat'),
  ])('may be %j', (text) => {
    expect(whyNotSingleLine(text)).toBeNull()
  })

  it.each([
    ['', 'blank'],
    ['   \u00a0', 'blank'],
    ['\u200f\u200d', 'blank'],
    ['\u2066\u2069', 'blank'],
    ['two\nlines', 'control-character'],
    ['a\u0000b', 'control-character'],
    ['a\u2028b', 'control-character'],
    ['photo\u202egnp.exe', 'bidi-override'],
    ['\u2067open', 'unpaired-isolate'],
    ['closed\u2069', 'unpaired-isolate'],
    ['\u2069\u2066', 'unpaired-isolate'],
    ['\ud83d', 'lone-surrogate'],
    ['\ude00x', 'lone-surrogate'],
  ])('may not be %j: %s', (text, fault) => {
    expect(whyNotSingleLine(text)).toBe(fault)
  })

  it('holds no control character, wherever it hides', () => {
    fc.assert(
      fc.property(words, controls, words, (before, control, after) => {
        expect(whyNotSingleLine(before + control + after)).toBe('control-character')
      }),
    )
  })

  it('turns nothing round, wherever the override hides', () => {
    fc.assert(
      fc.property(words, overrides, words, (before, override, after) => {
        expect(whyNotSingleLine(before + override + after)).toBe('bidi-override')
      }),
    )
  })

  it('closes each isolate that it opens, and no other', () => {
    const nested = fc.letrec<{ text: string; isolate: string }>((tie) => ({
      text: fc
        .array(fc.oneof({ depthSize: 'small' }, words, tie('isolate')), { minLength: 1 })
        .map((pieces) => pieces.join('')),
      isolate: fc.tuple(openers, tie('text')).map(([opener, text]) => `${opener}${text}\u2069`),
    }))
    fc.assert(
      fc.property(nested.text, openers, (text, opener) => {
        expect(whyNotSingleLine(text)).toBeNull()
        expect(whyNotSingleLine(`${text}${opener}`)).toBe('unpaired-isolate')
        expect(whyNotSingleLine(`${text}\u2069`)).toBe('unpaired-isolate')
      }),
    )
  })

  it('may be what our own formats isolate', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(whyNotSingleLine(isolated(text) + isolatedFigure(text))).toBeNull()
      }),
    )
  })
})

it.each([
  ['https://example.org/a?b=ج', true],
  ['http://127.0.0.1:3000', true],
  ['example.org/a', false],
  ['javascript:alert(1)', false],
  ['data:text/html,a', false],
  ['https://example.org/\u202eexe', false],
  ['', false],
  ['https://www.gov.ma@evil.example/', false],
  ['https://somebody:secret@example.org/', false],
  ['https://example.org/@somebody', true],
])('%s may become a link: %s', (text, mayBe) => {
  expect(isWebAddress(text)).toBe(mayBe)
})
