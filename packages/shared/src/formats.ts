import { type Day, dayIn } from './days.ts'
import type { Language } from './vocabulary.ts'

/** Digits are Latin and months are Morocco's in every language. */
const LOCALES: Record<Language, string> = {
  ar: 'ar-MA-u-nu-latn',
  fr: 'fr-MA',
  en: 'en-GB',
  zgh: 'fr-MA',
}

/** From CLDR: Chromium has no Tamazight and would write English months. */
const TIFINAGH_MONTHS = [
  'ⵉⵏⵏⴰⵢⵔ',
  'ⴱⵕⴰⵢⵕ',
  'ⵎⴰⵕⵚ',
  'ⵉⴱⵔⵉⵔ',
  'ⵎⴰⵢⵢⵓ',
  'ⵢⵓⵏⵢⵓ',
  'ⵢⵓⵍⵢⵓⵣ',
  'ⵖⵓⵛⵜ',
  'ⵛⵓⵜⴰⵏⴱⵉⵔ',
  'ⴽⵜⵓⴱⵔ',
  'ⵏⵓⵡⴰⵏⴱⵉⵔ',
  'ⴷⵓⵊⴰⵏⴱⵉⵔ',
]

const FIRST_STRONG_ISOLATE = '\u2068'
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_ISOLATE = '\u2069'
const WORD_JOINER = '\u2060'

/** Keeps a name or a quotation from reordering the sentence it stands in, and the other way. */
export function isolated(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
}

/** Keeps figures in order inside Arabic: '2021-2023', '62.5 %'. */
export function isolatedFigure(text: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`
}

/** The bare text, for a clipboard: what is pasted elsewhere carries nothing invisible. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\u2060\u2066-\u2069]/g, '')
}

const COMPOSED_FIGURE = /\d+(?:[.,/–-]\d+)*\s?%|\d+(?:[.,/–-]\d+)+/g

/** People's Arabic with its figures kept in order and on one line: '2021-2023', '60%'. */
export function figuresIsolated(text: string): string {
  return text.replace(COMPOSED_FIGURE, (figure) =>
    isolatedFigure(figure.replaceAll(/[/–-]/g, `${WORD_JOINER}$&${WORD_JOINER}`)),
  )
}

/** A number with at most `decimals` decimals, grouped by no-break spaces, as one isolated run. */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  return isolatedFigure(written(language, value, { maximumFractionDigits: decimals }))
}

/** Points of a percentage, always with 6 decimals, so that a column of them can be added up. */
export function formatPoints(language: Language, points: number): string {
  return isolatedFigure(written(language, points, { minimumFractionDigits: 6 }))
}

/** The difference of two figures, with its sign, in points. */
export function formatDifference(language: Language, points: number): string {
  return isolatedFigure(
    written(language, points, { minimumFractionDigits: 6, signDisplay: 'exceptZero' }),
  )
}

function written(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const parts = new Intl.NumberFormat(LOCALES[language], options).formatToParts(value)
  return parts.map(({ type, value }) => (type === 'group' ? '\u00a0' : value)).join('')
}

/** A percentage, 75 or 74.545053, written as that language does, as one isolated run. */
export function formatPercent(language: Language, percent: number, decimals = 0): string {
  const number = written(language, percent, { maximumFractionDigits: decimals })
  const space = language === 'fr' ? '\u00a0' : ''
  return isolatedFigure(`${number}${space}%`)
}

/** A day in full: '28 مارس 2023', '28 mars 2023'. */
export function formatDay(language: Language, day: Day): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (language === 'zgh') {
    const month = TIFINAGH_MONTHS[date.getUTCMonth()] ?? ''
    return isolated(`${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`)
  }
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const text = new Intl.DateTimeFormat(LOCALES[language], options).format(date)
  // French counts the first of a month, and no other day: '1er mars'.
  return isolated(language === 'fr' ? text.replace(/^1 /, '1er ') : text)
}

/** A moment to the minute, on the clocks of that zone; without one on the reader's. */
export function formatInstant(language: Language, instant: string, timeZone?: string): string {
  const day = formatDay(language, dayIn(timeZone, new Date(instant)))
  return `${day} · ${timeOf(language, instant, { timeZone })}`
}

/** The time of day of a moment to the second, on the clocks of that zone. */
export function formatTime(language: Language, instant: string, timeZone?: string): string {
  return timeOf(language, instant, { timeZone, second: '2-digit' })
}

function timeOf(language: Language, instant: string, options: Intl.DateTimeFormatOptions): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...options } as const
  return isolatedFigure(new Intl.DateTimeFormat(LOCALES[language], clock).format(new Date(instant)))
}

/** A span of years: '2021-2023', which Arabic would otherwise turn round. */
export function formatYears(from: number, to: number): string {
  return isolatedFigure(`${from}–${to}`)
}
