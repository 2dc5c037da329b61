import type { Day } from '@iltizam/shared/days'
import type { Problem } from '@iltizam/shared/problems'
import { html } from 'ghtml'

import type { PageHead } from './shell.ts'
import type { Words } from './words.ts'

export function problemHead({ code }: Problem, { t }: Words): PageHead {
  const title = t(`problems:${code}`)
  return { title, description: title }
}

/** Where one can go on from an address that has no page. */
export interface WayOut {
  path: string
  asOf: Day | undefined
  firstHeldOn: Day | null
  today: Day
}

/** Why there is no page, and where to go on from here. */
export function problemBody(
  { code }: Problem,
  { path, asOf, firstHeldOn, today }: WayOut,
  words: Words,
): string {
  const { t, language } = words
  const isTooEarly = code === 'not-recorded-then'
  const lines = [
    isTooEarly && asOf && html`${t('common:nothingKnownOn', { day: words.day(asOf) })}`,
    isTooEarly &&
      firstHeldOn &&
      html`<a href="${path}?asOf=${firstHeldOn}">${t('common:firstKnownDay', { day: words.day(firstHeldOn) })}</a>`,
    code === 'not-yet-known' && html`${t('common:latestDay', { day: words.day(today) })}`,
    isTooEarly || code === 'not-yet-known'
      ? html`<a href="${path}">${t('common:backToToday')}</a>`
      : html`${t('common:checkAddress')} <a href="/${language}">${t('common:toPlans')}</a>`,
  ]
  return html`<section class="message">
    <h1>${t(`problems:${code}`)}</h1>
    !${lines.flatMap((line) => (line ? [html`<p>!${line}</p>`] : []))}</section>`
}
