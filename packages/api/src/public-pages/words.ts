import type { Day } from '@iltizam/shared/days'
import {
  figuresIsolated,
  formatDay,
  formatDifference,
  formatNumber,
  formatPercent,
  formatPoints,
  formatYears,
  isolated,
} from '@iltizam/shared/formats'
import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'
import type { Language } from '@iltizam/shared/vocabulary'
import { html } from 'ghtml'

import { translate } from '../i18n/translate.ts'

type Values = Record<string, string | number>

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** How a page in that language speaks: our words, figures, and people's texts as HTML. */
export type Words = ReturnType<typeof wordsIn>

/** Tamazight borrows our sentences from Arabic. */
export function wordsIn(language: Language) {
  const spoken: Language = language === 'zgh' ? 'ar' : language
  const t = (key: string, values: Values = {}) => translate(language, key, values)

  /** A text in its own language and direction. */
  const text = (localized: LocalizedText) => {
    const { text: words, language: found } = inLanguage(localized, language)
    const kept = found === 'ar' ? figuresIsolated(words) : words
    return html`<bdi class="localized" lang="${found}" dir="${directionOf(found)}">${kept}</bdi>`
  }

  const mark = (words: string) => html`<small class="mark">${words}</small>`

  /** The same, marked where it is in another language or nobody has verified it. */
  const markedText = (localized: LocalizedText) => {
    const { language: found, fellBack, state } = inLanguage(localized, language)
    const isForeign = fellBack && found !== spoken
    const isUnsure = !fellBack && (state === 'draft' || state === 'stale')
    const marks = [
      isForeign ? mark(t(`common:shownIn.${found}`)) : '',
      isUnsure ? mark(t(`common:textState.${state}`)) : '',
    ]
    return html`!${text(localized)}!${marks}`
  }

  return {
    language,
    spoken,
    t,
    text,
    mark,
    markedText,
    /** Our sentence with elements of its own, such as `<document/>`, each given as HTML. */
    sentence: (key: string, values: Values, elements: Record<string, string>) =>
      t(key, values)
        .split(/(<\/?\w+\/?>)/)
        .map((piece) => elements[piece] ?? html`${piece}`)
        .join(''),
    /** People's text inside a sentence of ours. */
    quoted: (localized: LocalizedText) =>
      isolated(figuresIsolated(inLanguage(localized, spoken).text)),
    plain: (localized: LocalizedText) => inLanguage(localized, language).text,
    day: (day: Day) => formatDay(spoken, day),
    dayElement: (day: Day) =>
      html`<time datetime="${day}" lang="${language}">${formatDay(language, day)}</time>`,
    percent: (percent: number, decimals?: number) => formatPercent(spoken, percent, decimals),
    number: (value: number, decimals?: number) => formatNumber(spoken, value, decimals),
    points: (points: number) => formatPoints(spoken, points),
    difference: (points: number) => formatDifference(spoken, points),
    years: formatYears,
  }
}
