import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

import { isLong } from './sample.ts'

/** What a machine can see of the page is accessible. */
export async function expectNoFinding(page: Page) {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const passes = await passesOf(page, { type: 'tag', values: runOnly })
  expect(passes).toBeGreaterThan(10)
}

/** The same page in other colours: of all rules these ask for them. In the long suite all, again. */
export async function expectNoFindingInColors(page: Page) {
  if (isLong) return expectNoFinding(page)
  const passes = await passesOf(page, {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block'],
  })
  expect(passes).toBeGreaterThan(0)
}

interface Rules {
  type: 'tag' | 'rule'
  values: string[]
}

/** Of a page in one piece axe needs no second page to put its answer together: half of the time. */
async function passesOf(page: Page, runOnly: Rules): Promise<number> {
  expect(page.frames()).toHaveLength(1)
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  return passes.length
}
