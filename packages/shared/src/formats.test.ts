import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isDay } from './days.ts'
import {
  figuresIsolated,
  formatDay,
  formatDifference,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPoints,
  formatYears,
  isolated,
  withoutMarks,
} from './formats.ts'
import { whyNotSingleLine } from './text-rules.ts'
import { LANGUAGES } from './vocabulary.ts'

/** As it is read, without the marks that keep it in order. */
const read = (text: string) => text.replaceAll(/[\u2060\u2066-\u2069\u200e]/g, '')
const readings = (format: (language: (typeof LANGUAGES)[number]) => string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, read(format(language))]))

describe('a format', () => {
  it("writes a day in full, with Morocco's months and Latin digits", () => {
    expect(readings((language) => formatDay(language, '2023-03-28'))).toEqual({
      ar: '28 مارس 2023',
      fr: '28 mars 2023',
      en: '28 March 2023',
      zgh: '28 ⵎⴰⵕⵚ 2023',
    })
    expect(read(formatDay('ar', '2023-08-01'))).toBe('1 غشت 2023')
    expect(read(formatDay('fr', '2023-08-01'))).toBe('1er août 2023')
    expect(read(formatDay('fr', '2023-08-21'))).toBe('21 août 2023')
    expect(read(formatDay('ar', '2023-12-31'))).toBe('31 دجنبر 2023')
  })

  it('writes a moment by the clocks of the zone, where another day may have begun', () => {
    const instant = '2023-02-28T23:30:00Z'
    expect(readings((language) => formatInstant(language, instant, 'Africa/Casablanca'))).toEqual({
      ar: '1 مارس 2023 · 00:30',
      fr: '1er mars 2023 · 00:30',
      en: '1 March 2023 · 00:30',
      zgh: '1 ⵎⴰⵕⵚ 2023 · 00:30',
    })
    expect(read(formatInstant('fr', instant, 'UTC'))).toBe('28 février 2023 · 23:30')
  })

  it('writes a percentage as each language does', () => {
    expect(readings((language) => formatPercent(language, 75))).toMatchObject({
      ar: '75%',
      fr: '75\u00a0%',
      en: '75%',
    })
    expect(read(formatPercent('fr', 74.545053, 6))).toBe('74,545053\u00a0%')
    expect(read(formatPercent('en', 74.545053, 6))).toBe('74.545053%')
    expect(read(formatPercent('en', 0))).toBe('0%')
  })

  it('groups thousands by a space that does not break', () => {
    expect(read(formatNumber('fr', 1250))).toBe('1\u00a0250')
  })

  it('always gives points 6 decimals, so that a column of them can be added up', () => {
    expect(read(formatPoints('en', 7.5))).toBe('7.500000')
    expect(read(formatPoints('en', 0))).toBe('0.000000')
    expect(read(formatPoints('fr', 33.333333))).toBe('33,333333')
  })

  it('gives a difference its sign, and 0 none', () => {
    expect(read(formatDifference('en', 0.454947))).toBe('+0.454947')
    expect(read(formatDifference('en', -0.500001))).toBe('-0.500001')
    expect(read(formatDifference('en', 0))).toBe('0.000000')
  })

  it('keeps a span of years in order inside Arabic', () => {
    expect(formatYears(2021, 2023)).toBe('\u20662021–2023\u2069')
  })

  it("isolates the figures of people's own Arabic, and leaves the rest as it is", () => {
    const text = figuresIsolated('خطة 2021-2023 من 20% إلى 60%')

    expect(read(text)).toBe('خطة 2021-2023 من 20% إلى 60%')
    expect(text.match(/\u2066[^\u2069]+\u2069/g)?.map(read)).toEqual(['2021-2023', '20%', '60%'])
    expect(figuresIsolated('النشاط 7')).toBe('النشاط 7')
  })

  it('writes Latin digits in every language, and text that may be stored', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
      .filter(isDay)
    const percent = fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1e6)
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), day, percent, (language, date, figure) => {
        const texts = [
          formatDay(language, date),
          formatPercent(language, figure, 6),
          formatPoints(language, figure),
          formatDifference(language, figure - 50),
          isolated(String(figure)),
        ]
        for (const text of texts) {
          expect(text).toMatch(/\d/)
          expect(text).not.toMatch(/[٠-٩۰-۹]/)
          expect(whyNotSingleLine(text)).toBeNull()
        }
      }),
    )
  })

  it('takes the marks that keep order out of what is copied elsewhere', () => {
    const text = figuresIsolated('خطة 2021-2023')
    expect(text).not.toBe('خطة 2021-2023')
    expect(withoutMarks(`${isolated(text)}، ${formatPercent('fr', 75)}`)).toBe(
      'خطة 2021-2023، 75\u00a0%',
    )
  })

  it('loses no decimal of a figure', () => {
    const millionths = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(
      fc.property(millionths, (figure) => {
        expect(Number(read(formatPercent('en', figure / 1e6, 6)).replace('%', ''))).toBe(
          figure / 1e6,
        )
      }),
    )
  })
})
