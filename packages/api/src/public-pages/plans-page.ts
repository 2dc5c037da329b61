import { html } from 'ghtml'

import type { Plan } from '../features/plans/schema.ts'
import { measure } from './parts.ts'
import type { PageHead } from './shell.ts'
import type { Words } from './words.ts'

export function plansHead({ t }: Words): PageHead {
  return { title: t('plans:heading'), description: t('common:tagline') }
}

/** The action plans, the latest first. */
export function plansBody(plans: Plan[], words: Words): string {
  const { t, language } = words
  const items = plans.map(
    ({ slug, title, progress }) =>
      html`<li><a href="/${language}/plans/${slug}">!${words.markedText(title)}</a> !${measure(progress.shown, progress.exact, words)}</li>`,
  )
  return html`<article>
    <h1>${t('plans:heading')}</h1>
    !${items.length === 0 ? html`<p class="empty">${t('plans:none')}</p>` : html`<ul class="plans">!${items}</ul>`}</article>`
}
