import { html } from 'ghtml'

import type { Activity } from '../features/activities/schema.ts'
import type { Commitment } from '../features/commitments/schema.ts'
import type { Plan } from '../features/plans/schema.ts'
import type { CommitmentProgress } from '../features/progress/schema.ts'
import { activityTable } from './activity-table.ts'
import { bodyLink } from './body-link.ts'
import { commitmentArithmetic } from './commitment-arithmetic.ts'
import { momentForm } from './moment-form.ts'
import { type Address, approval, citation, heroFigure, sources, withDay } from './parts.ts'
import { remarkList } from './remark-list.ts'
import type { PageHead } from './shell.ts'
import type { Words } from './words.ts'

export interface CommitmentPage {
  plan: Plan
  commitment: Commitment
  progress: CommitmentProgress
  activities: Activity[]
}

export function commitmentHead({ plan, commitment }: CommitmentPage, words: Words): PageHead {
  const { number, title } = commitment
  return {
    title: words.t('commitments:pageTitle', { number, title: words.plain(title) }),
    description: sentence(commitment, plan, words),
  }
}

/** One commitment: its figure, opened into its arithmetic, and all that was said beside it. */
export function commitmentBody(page: CommitmentPage, address: Address, words: Words): string {
  const { plan, commitment, progress, activities } = page
  const { number, title, asOf } = commitment
  const { t } = words
  const home = withDay(address.path.replace(/\/commitments\/.*/, ''), address.asOf)
  const permalink = `${address.origin}${address.path}?asOf=${asOf}`
  return html`<article>
<nav class="breadcrumb no-print" aria-label="${t('common:breadcrumb')}">
  <ol>
  <li><a href="${home}">!${words.text(plan.title)}</a></li>
  <li aria-current="page">${t('commitments:numbered', { number })}</li></ol></nav>
<header class="hero">
  <div class="hero-head">
  <p class="eyebrow">${t('commitments:numbered', { number })}</p>
  <h1>!${words.markedText(title)}</h1></div>
<section class="hero-figure">
  <h2 class="hero-label">${t('progress:progress')}</h2>
  !${heroFigure(commitment.progress, words)}!${beside(commitment, words)}</section>
!${facts(page, address, words)}</header>
<div class="columns">
  <div>!${activityTable(activities, address, words)}
  !${commitmentArithmetic(progress, words)}</div>
<aside>!${remarkList(commitment.remarks, address, words)}!${provenanceList(commitment, words)}
<section class="permalink">
  <h2>${t('common:permalink')}</h2>
  <p><a href="${address.path}?asOf=${asOf}" dir="ltr">${permalink}</a></p></section>!${momentForm(asOf, address, words)}</aside></div>
!${commitment.progress.shown === null ? '' : citation(sentence(commitment, plan, words), address, asOf, words)}
!${sources(
    ['', '/progress', '/activities'].map((part) => `/api/v1/commitments/${commitment.id}${part}`),
    asOf,
    words,
  )}
</article>`
}

function sentence({ number, title, progress }: Commitment, plan: Plan, words: Words): string {
  if (progress.shown === null) return words.t('progress:nothingToMeasure')
  return words.t('commitments:citation', {
    number,
    title: words.quoted(title),
    plan: words.quoted(plan.title),
    percent: words.percent(progress.shown),
    day: words.day(plan.lastChangedOn ?? plan.asOf),
  })
}

const pair = (term: string, description: string) =>
  html`<div><dt>${term}</dt><dd>!${description}</dd></div>`

function beside({ progress, published }: Commitment, words: Words): string {
  if (!published) return ''
  const { t } = words
  const difference = published.difference ?? 0
  const said =
    difference === 0
      ? t('progress:noDifference')
      : t('progress:differenceInPoints', {
          count: difference,
          difference: words.difference(difference),
        })
  return html`<dl class="beside">!${progress.exact === null ? '' : pair(t('progress:exactProgress'), html`${words.percent(progress.exact, 6)}`)}
    !${pair(t('progress:published'), html`${words.percent(published.progress)}<span class="beside-source">!${approval(published.approval, words)}</span>`)}
    !${published.difference === null ? '' : pair(t('progress:difference'), html`${said}`)}</dl>`
}

function facts({ plan, commitment }: CommitmentPage, address: Address, words: Words): string {
  const { t } = words
  const { lead, supporters, provenance, state, lastReportedOn, themeId } = commitment
  const theme = plan.themes.find(({ id }) => id === themeId)
  const illustrative = (name: string) =>
    provenance.some(({ field, kind }) => field === name && kind === 'illustrative')
      ? words.mark(t('common:illustrative'))
      : ''
  return html`<dl class="facts">!${theme ? pair(t('plans:theme'), words.markedText(theme.title) + illustrative('theme')) : ''}!${lead ? pair(t('commitments:lead'), bodyLink(lead, address, words, words.markedText) + illustrative('lead')) : ''}!${supporters.length > 0 ? pair(t('commitments:supporters'), supporters.map((body) => bodyLink(body, address, words)).join(' · ')) : ''}
    !${pair(t('commitments:state'), html`${t(`commitments:states.${state}`)}`)}
    !${lastReportedOn ? pair(t('commitments:column.lastReportedOn'), words.dayElement(lastReportedOn)) : ''}</dl>`
}

const KNOWN_FIELDS = ['lead', 'theme', 'title', 'title.ar', 'title.fr', 'title.en']

function provenanceList({ provenance }: Commitment, words: Words): string {
  const { t } = words
  if (provenance.length === 0) return ''
  const items = provenance.map(({ field, kind, source }) => {
    const name = KNOWN_FIELDS.includes(field) ? field.replace('.', '-') : 'other'
    const said = t(kind === 'illustrative' ? 'common:illustrative' : 'common:sourced')
    return pair(
      t(`commitments:fields.${name}`),
      html`${said}!${source ? html` · <bdi lang="en" dir="ltr">${source}</bdi>` : ''}`,
    )
  })
  return html`<section class="provenance"><h2>${t('commitments:provenance')}</h2><dl>!${items}</dl></section>`
}
