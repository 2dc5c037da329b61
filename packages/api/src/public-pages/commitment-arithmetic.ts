import { commonApproval } from '@iltizam/shared/common-approval'
import { html } from 'ghtml'

import type { CommitmentProgress } from '../features/progress/schema.ts'
import { approval, pointsCells, pointsHeadings } from './parts.ts'
import type { Words } from './words.ts'

type Part = CommitmentProgress['parts'][number]

/** Opens the commitment's figure: what each activity adds, could add, and who said so. */
export function commitmentArithmetic(
  { parts, progress, totalWeight }: CommitmentProgress,
  words: Words,
): string {
  const { exact, shown } = progress
  if (exact === null || shown === null) return ''
  const { t } = words
  const standIn = parts.find(({ standsForCompleted }) => standsForCompleted)
  const explained = t(
    exact === shown ? 'progress:commitmentExplainedWhole' : 'progress:commitmentExplained',
    {
      totalWeight: words.number(totalWeight, 3),
      exact: words.percent(exact, 6),
      shown: words.percent(shown),
    },
  )
  const common = commonApproval(parts)
  const rows = parts.map((part) => row(part, common === null, words))
  const total = { weight: totalWeight, points: exact, missing: 100 - exact }
  return html`<section class="section">
    <h2>${t('progress:howComputed')}</h2>
    <p class="explained">${explained}</p>
<table class="table table-cards">
  <thead>
  <tr>
  <th scope="col">${t('progress:activity')}</th>
  <th scope="col" class="amount">${t('progress:progress')}</th>
  !${pointsHeadings(words)}
  <th scope="col">${t('progress:holdsFrom')}</th></tr></thead>
<tbody>!${rows}</tbody>
  <tfoot>
  <tr>
  <th scope="row" colspan="2">${t('progress:total')}</th>
  !${pointsCells(total, words)}
  <td></td></tr></tfoot></table>
!${common ? html`<p class="explained">${t('progress:approvedBy')} !${approval(common, words)}</p>` : ''}
!${standIn ? standInNote(standIn, words) : ''}</section>`
}

function row(part: Part, saysApproval: boolean, words: Words): string {
  const { t } = words
  const { number, standsForCompleted, reportedProgress, holdsFrom } = part
  const counted =
    reportedProgress === null ? t('progress:countsAsNothing') : words.percent(reportedProgress)
  const since = holdsFrom
    ? html`!${words.dayElement(holdsFrom)} !${saysApproval && part.approval ? approval(part.approval, words) : ''}`
    : ''
  return html`<tr>
    <th scope="row"><a href="#activity-${number}">${number}</a>!${standsForCompleted ? html`<span class="small soft"> ${t('progress:standIn')}</span>` : ''}</th>
    <td class="amount" data-label="${t('progress:progress')}">${counted}</td>
    !${pointsCells(part, words)}
    <td data-label="${t('progress:holdsFrom')}">!${since}</td></tr>`
}

function standInNote({ number, weightReason }: Part, words: Words): string {
  return html`<p class="stand-in-note"><strong>${number}</strong> ${words.t('progress:standInNote')} !${weightReason ? words.text(weightReason) : ''}</p>`
}
