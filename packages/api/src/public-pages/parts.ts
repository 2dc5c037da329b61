import { html } from 'ghtml'

import type { CommitmentSummary } from '../features/commitments/schema.ts'
import type { Approval } from '../features/progress/schema.ts'
import type { Words } from './words.ts'

/** How far something is, for the eye; null is hatched: nobody has said anything. */
export function bar(percent: number | null): string {
  if (percent === null) return html`<span class="bar bar-unreported" aria-hidden="true"></span>`
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-done" width="${percent}" height="1"></rect></svg>`
}

/** A figure with its bar, as every table shows it. */
export function measure(shown: number | null, exact: number | null, words: Words): string {
  const figure =
    shown === null ? '' : html`<span class="figure">!${percentData(shown, words)}</span>`
  return html`<span class="measure">!${figure}!${bar(exact)}</span>`
}

export const percentData = (percent: number, words: Words) =>
  html`<data value="${percent}">${words.percent(percent)}</data>`

/** The plan's or the commitment's own figure, or that there is none. */
export function heroFigure(
  { exact, shown }: { exact: number | null; shown: number | null },
  words: Words,
): string {
  if (shown === null) return html`<p>${words.t('progress:nothingToMeasure')}</p>`
  return html`<p class="figure-huge">!${percentData(shown, words)}</p>!${bar(exact)}`
}

export function approval({ body, document, on }: Approval, words: Words): string {
  return html`<span class="approval"><span>!${words.text(body)}</span> <span>!${words.text(document)}</span> <span>!${words.dayElement(on)}</span></span>`
}

/** A cell of a column of figures, with its label for where the table reads as cards. */
export const amount = (label: string, text: string) =>
  html`<td class="amount" data-label="${label}">${text}</td>`

const COLUMNS = ['weight', 'points', 'missing'] as const

export const pointsHeadings = ({ t }: Words) =>
  COLUMNS.map(
    (column) => html`<th scope="col" class="amount">${t(`progress:${column}`)}</th>`,
  ).join('')

export function pointsCells(
  part: { weight: number; points: number; missing: number },
  words: Words,
): string {
  const { t } = words
  return [
    amount(t('progress:weight'), words.number(part.weight, 3)),
    amount(t('progress:points'), words.points(part.points)),
    amount(t('progress:missing'), words.points(part.missing)),
  ].join('')
}

export interface Address {
  /** From the root, without the day: '/ar/plans/2021-2023'. */
  path: string
  /** The address of the instance, without a slash at the end. */
  origin: string
  asOf: string | undefined
  /** The last day that can be asked for. */
  today: string
}

export const withDay = (path: string, asOf: string | undefined) =>
  asOf === undefined ? path : `${path}?asOf=${asOf}`

/** A sentence ready to be quoted, with the address that shows its figure for ever. */
export function citation(
  sentence: string,
  { origin, path }: Address,
  asOf: string,
  words: Words,
): string {
  const address = `${origin}${path}?asOf=${asOf}`
  return html`<section class="section citation">
    <h2>${words.t('common:cite')}</h2>
    <blockquote>${sentence} <span class="citation-address"><span dir="ltr">${address}</span></span></blockquote></section>`
}

/** The same figures for programs, for ever: each address carries the day that the page shows. */
export function sources(addresses: string[], asOf: string, { t }: Words): string {
  const items = addresses.map(
    (address) => html`<li><a href="${address}?asOf=${asOf}" dir="ltr">${address}</a></li>`,
  )
  return html`<nav class="page-sources no-print" aria-label="${t('common:asJson')}">
    <h2 class="small">${t('common:asJson')}</h2>
    <ul>!${items}</ul></nav>`
}

/** Says once that what stands in many rows was made up to illustrate, where it was. */
export function illustrativeNote(
  commitments: CommitmentSummary[],
  field: string,
  key: string,
  { t }: Words,
): string {
  const isMadeUp = commitments.some(({ provenance }) =>
    provenance.some((one) => one.field === field && one.kind === 'illustrative'),
  )
  return isMadeUp ? html`<p class="small soft">${t(key)}</p>` : ''
}
