import { html } from 'ghtml'

import type { Address } from './parts.ts'
import type { Words } from './words.ts'

/** Another day of the same page, by a form that needs no script. */
export function momentForm(shown: string, { path, asOf, today }: Address, words: Words): string {
  const { t } = words
  const past =
    asOf === undefined
      ? ''
      : html`<p class="moment-shown">${t('common:showsDay', { day: words.day(asOf) })} <a href="${path}">${t('common:backToToday')}</a></p>`
  return html`<form class="moment no-print" method="get" action="${path}">
    <label class="field"><span>${t('common:asItStoodOn')}</span>
    <input type="date" name="asOf" value="${shown}" max="${today}" required></label>
    <button type="submit" class="button">${t('common:show')}</button>
    !${past}</form>`
}
