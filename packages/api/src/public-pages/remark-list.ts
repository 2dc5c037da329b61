import { html } from 'ghtml'

import type { Remark } from '../features/remarks/schema.ts'
import { type Address, approval, withDay } from './parts.ts'
import type { Words } from './words.ts'

/** What the meeting said beside a commitment, with the facts in it. */
export function remarkList(remarks: Remark[], address: Address, words: Words): string {
  const { t } = words
  const items = remarks.map(
    (remark) =>
      html`<li>
        <h3>${t(`remarks:kind.${remark.kind}`)}</h3>
        <blockquote>!${words.markedText(remark.text)}</blockquote>
        <ul class="remark-facts">!${remarkFacts(remark, address, words)}</ul></li>`,
  )
  const meetings = new Map(remarks.map((remark) => [remark.approval.on, remark.approval]))
  const sources = [...meetings.values()].map(
    (source) => html`<p class="small soft">${t('remarks:source')} !${approval(source, words)}</p>`,
  )
  return html`<section class="remarks">
    <h2>${t('remarks:remarks')}</h2>
    !${items.length === 0 ? html`<p class="soft">${t('remarks:none')}</p>` : html`<ul>!${items}</ul>`}!${sources}</section>`
}

function remarkFacts(remark: Remark, { path, asOf }: Address, words: Words): string[] {
  const { t } = words
  const { activity, expectedBy, from, to, dependsOn, responsible } = remark
  const waitsFor = dependsOn && withDay(path.replace(/\d+$/, `${dependsOn.number}`), asOf)
  return [
    activity &&
      html`<a href="#activity-${activity.number}">${t('remarks:onActivity', { number: activity.number })}</a>`,
    expectedBy && html`${t('remarks:expectedBy', { day: words.day(expectedBy) })}`,
    from !== null && to !== null
      ? html`${t('remarks:fromTo', { from: words.percent(from), to: words.percent(to) })}`
      : null,
    waitsFor &&
      html`<a href="${waitsFor}">${t('remarks:dependsOn', { number: dependsOn.number })}</a>`,
    responsible && html`${t('remarks:responsible')} !${words.text(responsible.name)}`,
  ].flatMap((fact) => (fact ? [html`<li>!${fact}</li>`] : []))
}
