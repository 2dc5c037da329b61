import type { Day } from '@iltizam/shared/days'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { html } from 'ghtml'

import { directionOf, type Words } from './words.ts'

/** What stands around every public page, until the web client takes over. */
export function frame(
  main: string,
  {
    path,
    search,
    demonstrationDay,
  }: { path: string; search: string; demonstrationDay: Day | null },
  words: Words,
): string {
  const { t, language, spoken } = words
  const rest = path.split('/').slice(2).join('/')
  const languages = LANGUAGES.map(
    (other) =>
      html`<li><a href="/${other}/${rest}${search}" hreflang="${other}"><bdi lang="${other}" dir="${directionOf(other)}">${t(`common:ownName.${other}`)}</bdi></a></li>`,
  )
  return html`<div class="page" lang="${spoken}" dir="${directionOf(spoken)}">
<header class="site-header">
  <div class="wrap"><a class="wordmark" href="/${language}"><strong>${t('common:product')}</strong> <span>${t('common:tagline')}</span></a>
<div class="site-tools no-print">
  <nav aria-label="${t('common:languages')}">
  <ul class="languages">!${languages}</ul></nav></div></div></header>
!${notice(demonstrationDay, words)}
!${
    language === spoken
      ? ''
      : html`<aside class="notice">
  <p class="wrap">${t('common:borrowedWords')}</p></aside>`
  }
<main id="main" class="wrap">!${main}</main>
<footer class="site-footer no-print">
  <div class="wrap">
  <p>${t('common:openData')}</p>
  <ul>
  <li><a href="/docs">${t('common:apiDocumentation')}</a></li></ul></div></footer>
</div>`
}

function notice(day: Day | null, words: Words): string {
  if (day === null) return ''
  const sentence = words.sentence(
    'instance:demonstrationNotice',
    { day: words.day(day) },
    { '<strong>': '<strong>', '</strong>': '</strong>' },
  )
  return html`<aside class="notice"><p class="wrap">!${sentence}</p></aside>`
}
