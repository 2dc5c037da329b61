import { html } from 'ghtml'

import type { CommitmentSummary } from '../features/commitments/schema.ts'
import { type Address, illustrativeNote, measure, withDay } from './parts.ts'
import type { Words } from './words.ts'

/** From the page of its plan. */
export const commitmentLink = (number: number, { path, asOf }: Address) =>
  withDay(`${path}/commitments/${number}`, asOf)

/** A plan's commitments, by number. */
export function commitmentTable(
  commitments: CommitmentSummary[],
  total: number,
  address: Address,
  words: Words,
): string {
  const { t } = words
  const headings = ['number', 'title', 'progress', 'activities', 'lastReportedOn', 'flags'].map(
    (column) => {
      const key = { activities: 'activities:activities', flags: 'commitments:flags' }[column]
      return html`<th scope="col">${t(key ?? `commitments:column.${column}`)}</th>`
    },
  )
  const count = commitments.length
  const counted =
    count === total ? t('commitments:count', { count }) : t('commitments:countOf', { count, total })
  const rows = commitments.map((commitment) => commitmentRow(commitment, address, words))
  return html`<section class="section">
    <h2 id="commitments">${t('commitments:commitments')}</h2>
    <p class="soft">${counted}</p>!${illustrativeNote(commitments, 'lead', 'commitments:leadsIllustrative', words)}
<table class="table commitments">
  <caption class="visually-hidden">${t('commitments:tableCaption')}</caption>
  <thead>
  <tr>!${headings}</tr></thead>
  <tbody>!${rows}</tbody></table></section>`
}

function commitmentRow(commitment: CommitmentSummary, address: Address, words: Words): string {
  const { number, title, lead, progress, published, lastReportedOn } = commitment
  const { t } = words
  const beside =
    published && published.progress !== progress.shown
      ? html`<span class="published">${t('progress:publishedIs', { percent: words.percent(published.progress) })}</span>`
      : ''
  const figure =
    progress.shown === null
      ? html`${t('progress:nothingToMeasure')}`
      : measure(progress.shown, progress.exact, words)
  const flags = [...new Set(commitment.remarkKinds)].map(
    (kind) => html`<li>${t(`remarks:kind.${kind}`)}</li>`,
  )
  return html`<tr>
    <td class="column-number">${number}</td>
    <th scope="row" class="column-title"><a href="${commitmentLink(number, address)}">!${words.text(title)}</a>!${lead ? html`<span class="lead">!${words.text(lead.name)}</span>` : ''}</th>
    <td class="column-progress">!${figure}!${beside}</td>
    <td class="column-activities" data-label="${t('activities:activities')}">!${activities(commitment, words)}</td>
    <td class="column-day" data-label="${t('commitments:column.lastReportedOn')}">!${lastReportedOn ? words.dayElement(lastReportedOn) : html`${t('commitments:neverReported')}`}</td>
    <td class="column-flags">
    <ul>!${flags}</ul></td></tr>`
}

function activities({ activityCount, notReportedCount }: CommitmentSummary, words: Words): string {
  const { t } = words
  const counted = activityCount === 0 ? t('activities:noneListed') : words.number(activityCount)
  const unreported = t('activities:ofWhichNotReported', { count: notReportedCount })
  return html`${counted}!${notReportedCount > 0 ? html` <span class="unreported-count"><span class="swatch swatch-unreported" aria-hidden="true"></span>${unreported}</span>` : ''}`
}
