import { html } from 'ghtml'

import type { PlanProgress } from '../features/progress/schema.ts'
import type { Words } from './words.ts'

/** How many commitments are where, and how much of it nobody has reported: in words. */
export function planCounts(
  { commitmentStates: states, activities }: PlanProgress,
  { t, number }: Words,
): string {
  const byState = [
    ['complete', states.complete],
    ['under-way', states.underWay],
    ['not-started', states.notStarted],
    ['cancelled', states.cancelled],
  ] as const
  const shown = byState.filter(([, count]) => count > 0)
  const total = shown.reduce((sum, [, count]) => sum + count, 0)
  const lines = shown.map(([state, count]) =>
    item(state, t(`commitments:stateCount.${state}`, { count, number: number(count) })),
  )
  const reported = activities.itemized - activities.notReported
  return html`<section class="counts">
    <h2>${t('commitments:count', { count: total })}</h2>
    <ul>!${lines}</ul></section>
<section class="counts">
  <h2>${t('activities:listed', { count: activities.itemized })}</h2>
  <ul>!${item('reported', t('activities:reported', { count: reported }))}
  !${item('unreported', t('activities:notReported', { count: activities.notReported }))}</ul></section>`
}

const item = (kind: string, words: string) =>
  html`<li><span class="swatch swatch-${kind}" aria-hidden="true"></span>${words}</li>`
