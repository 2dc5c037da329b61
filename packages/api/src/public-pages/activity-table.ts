import { html } from 'ghtml'

import type { Activity } from '../features/activities/schema.ts'
import type { AcceptedReport } from '../features/progress/schema.ts'
import { bodyLink } from './body-link.ts'
import { type Address, measure } from './parts.ts'
import type { Words } from './words.ts'

/** The steps of a commitment, each with what was last reported of it. */
export function activityTable(activities: Activity[], address: Address, words: Words): string {
  const { t } = words
  const rows = activities.map((activity) => {
    const { number, title, responsible, standsForCompleted } = activity
    const elsewhere = responsible
      ? html`<span class="lead">${t('activities:responsible')} !${bodyLink(responsible, address, words)}</span>`
      : ''
    return html`<tr id="activity-${number}">
      <td class="soft">${number}</td>
      <th scope="row">!${words.markedText(title)}!${standsForCompleted ? words.mark(t('progress:standIn')) : ''}!${elsewhere}!${activity.report ? acceptedReport(activity.report, words) : ''}</th>
      <td class="activity-progress">!${reported(activity, words)}</td></tr>`
  })
  const headings = ['number', 'activity', 'reportedProgress'].map(
    (column) => html`<th scope="col">${t(`activities:${column}`)}</th>`,
  )
  return html`<section class="section">
    <h2>${t('activities:activities')}</h2>
    <table class="table activities">
    <thead>
    <tr>!${headings}</tr></thead>
    <tbody>!${rows}</tbody></table></section>`
}

/** Nobody reported a stand-in: a bar and a figure would say that somebody did. */
function reported(activity: Activity, words: Words): string {
  const { t } = words
  const { reportedProgress, standsForCompleted } = activity
  if (standsForCompleted) return html`<span class="small soft">${t('activities:isStandIn')}</span>`
  return html`!${measure(reportedProgress, reportedProgress, words)} <span class="small soft">${howFar(activity, words)}</span>`
}

/** Somebody who says that nothing has begun has said something: it is no silence. */
function howFar({ reportedProgress, reportedOn, state }: Activity, { t, day }: Words): string {
  if (reportedProgress !== null) return t(`activities:states.${state}`)
  return reportedOn === null
    ? t('activities:isNotReported')
    : t('activities:isConfirmedNotStarted', { day: day(reportedOn) })
}

/** What the body reported, why, and where it can be seen. */
function acceptedReport(report: AcceptedReport, words: Words): string {
  const { t } = words
  const { reason, evidence, decisionReason } = report
  const links = evidence.map(
    ({ url, title }) =>
      html`<li><a href="${url}" rel="nofollow noopener"><bdi>${title ?? url}</bdi></a></li>`,
  )
  return html`<span class="accepted-report"><span>${said(report, words)}</span>
    !${reason ? words.text(reason) : ''}
    !${decisionReason ? html`<span>${t('activities:acceptedReport.decisionReason')} !${words.text(decisionReason)}</span>` : ''}</span>
    !${evidence.length > 0 ? html`<ul class="evidence" aria-label="${t('activities:acceptedReport.evidence')}">!${links}</ul>` : ''}`
}

function said({ from, to, cause }: AcceptedReport, { t, percent }: Words): string {
  if (cause !== null)
    return t('activities:acceptedReport.nothingNew', {
      cause: t(`activities:nothingNewCauses.${cause}`),
    })
  if (to === null) return ''
  return from === null
    ? t('activities:acceptedReport.first', { to: percent(to) })
    : t('activities:acceptedReport.change', { from: percent(from), to: percent(to) })
}
