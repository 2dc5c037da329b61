import { html } from 'ghtml'

import type { CommitmentSummary } from '../features/commitments/schema.ts'
import type { Plan, Theme } from '../features/plans/schema.ts'
import type { PlanProgress } from '../features/progress/schema.ts'
import { commitmentLink, commitmentTable } from './commitment-table.ts'
import { momentForm } from './moment-form.ts'
import {
  type Address,
  citation,
  heroFigure,
  illustrativeNote,
  measure,
  pointsCells,
  pointsHeadings,
  sources,
} from './parts.ts'
import { planCounts } from './plan-counts.ts'
import type { PageHead } from './shell.ts'
import type { Words } from './words.ts'

export interface PlanPage {
  plan: Plan
  progress: PlanProgress
  commitments: CommitmentSummary[]
  /** Those of them that the address asks for, in its order. */
  listed: CommitmentSummary[]
}

export function planHead({ plan }: PlanPage, words: Words): PageHead {
  return { title: words.plain(plan.title), description: planSentence(plan, words) }
}

/** A plan as it stands: its figure, its arithmetic, its themes, its commitments. */
export function planBody(page: PlanPage, address: Address, words: Words): string {
  const { plan, progress, commitments, listed } = page
  const { t } = words
  return html`<article>
<header class="hero">
  <div class="hero-head">
  <p class="eyebrow"><span>${words.years(plan.startYear, plan.endYear)}</span> <span>${t(`plans:status.${plan.status}`)}</span></p>
<h1>!${words.markedText(plan.title)}</h1></div>
<section class="hero-figure">
  <h2 class="hero-label">${t('progress:progress')}</h2>
  !${heroFigure(plan.progress, words)}!${moment(plan, words)}</section>
<div class="hero-facts">!${planCounts(progress, words)}</div></header>
<div class="under-hero">!${arithmetic(page, address, words)}!${momentForm(plan.asOf, address, words)}</div>
!${themes(page, address, words)}
!${commitmentTable(listed, commitments.length, address, words)}
!${plan.progress.shown === null ? '' : citation(planSentence(plan, words), address, plan.asOf, words)}
!${sources(
    ['', '/progress', '/commitments'].map((part) => `/api/v1/plans/${plan.slug}${part}`),
    plan.asOf,
    words,
  )}
</article>`
}

function planSentence({ title, progress, lastChangedOn, asOf }: Plan, words: Words): string {
  if (progress.shown === null || progress.exact === null)
    return words.t('progress:nothingToMeasure')
  return words.t('plans:citation', {
    plan: words.quoted(title),
    percent: words.percent(progress.shown),
    exact: words.percent(progress.exact, 6),
    day: words.day(lastChangedOn ?? asOf),
  })
}

function moment({ lastChangedOn, lastApproval }: Plan, words: Words): string {
  if (lastChangedOn === null) return ''
  const day = words.day(lastChangedOn)
  const said =
    lastApproval === null
      ? html`${words.t('plans:asOf', { day })}`
      : words.sentence(
          'plans:asOfAfterMeeting',
          { day },
          { '<document/>': words.text(lastApproval.document) },
        )
  return html`<p class="hero-moment">!${said}</p>`
}

function arithmetic({ progress, commitments }: PlanPage, address: Address, words: Words): string {
  const { exact, shown } = progress.progress
  if (exact === null || shown === null) return ''
  const { t } = words
  const rows = progress.parts.map((part) => {
    const title = commitments.find(({ id }) => id === part.commitmentId)?.title
    return html`<tr>
      <th scope="row"><a href="${commitmentLink(part.number, address)}">${part.number}. !${title ? words.text(title) : ''}</a></th>
      <td class="amount" data-label="${t('progress:exactProgress')}">${words.points(part.progress.exact ?? 0)}</td>
      !${pointsCells(part, words)}</tr>`
  })
  const total = { weight: progress.totalWeight, points: exact, missing: 100 - exact }
  const explained = t(exact === shown ? 'progress:planExplainedWhole' : 'progress:planExplained', {
    count: progress.parts.length,
    exact: words.percent(exact, 6),
    shown: words.percent(shown),
  })
  return html`<details class="arithmetic">
    <summary>${t('progress:howComputed')}</summary>
    <p class="explained">${explained}</p>
<table class="table table-cards">
  <thead>
  <tr>
  <th scope="col">${t('commitments:column.title')}</th>
  <th scope="col" class="amount">${t('progress:exactProgress')}</th>
  !${pointsHeadings(words)}</tr></thead>
<tbody>!${rows}</tbody>
  <tfoot>
  <tr>
  <th scope="row" colspan="2">${t('progress:total')}</th>
  !${pointsCells(total, words)}</tr></tfoot></table></details>`
}

function themes(
  { plan, progress, commitments }: PlanPage,
  { path }: Address,
  words: Words,
): string {
  if (plan.themes.length === 0) return ''
  const { t } = words
  const row = ({ id, title, provenance }: Theme) => {
    const own = progress.themes.find(({ themeId }) => themeId === id)
    const isMadeUp = provenance.some(
      ({ field, kind }) => field === 'title' && kind === 'illustrative',
    )
    return html`<tr>
      <th scope="row"><a href="${path}?theme=${id}#commitments">!${words.markedText(title)}</a>!${isMadeUp ? words.mark(t('common:illustrative')) : ''}</th>
      <td class="soft small">${t('commitments:count', { count: own?.parts.length ?? 0 })}</td>
      <td class="themes-progress">!${own && own.progress.shown !== null ? measure(own.progress.shown, own.progress.exact, words) : html`${t('progress:nothingToMeasure')}`}</td></tr>`
  }
  const headings = ['plans:theme', 'commitments:commitments', 'progress:progress'].map(
    (key) => html`<th scope="col">${t(key)}</th>`,
  )
  return html`<section class="section"><h2>${t('plans:themes')}</h2>!${illustrativeNote(commitments, 'theme', 'plans:assignmentIllustrative', words)}<table class="themes">
<thead class="visually-hidden">
  <tr>!${headings}</tr></thead>
  <tbody>!${plan.themes.map(row)}</tbody></table></section>`
}
