import { expect, type Page, test } from '@playwright/test'

import { HOSTILE, seedHostileTexts } from './hostile-texts.ts'
import { isLong } from './sample.ts'
import { scriptsAreAtWork } from './screens.ts'
import { callAs, PEOPLE } from './visitor.ts'

/** Where a walk begins: from there every screen of that role is reached. */
const WALKS: Record<string, { who: RegExp | null; from: readonly string[] }> = {
  'the public': { who: null, from: ['/plans/hostile'] },
  'the secretariat': {
    who: PEOPLE.secretariat,
    from: ['/my-activities', '/review', '/structure', '/plans/hostile', '/committees', '/people'],
  },
  'the administrator': {
    who: PEOPLE.administrator,
    from: ['/accounts', '/people', '/mandates', '/systems', '/mails', '/structure/plans/hostile'],
  },
  'the auditor': { who: PEOPLE.auditor, from: ['/audit', '/audit?objectKind=organization'] },
}

/** One page of each kind is enough, and those that name what is hostile come first. */
const kindOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const names = [...searchParams.keys()].sort().join()
  const edit = searchParams.get('edit')?.replace(/[0-9a-f-]{36}/, ':id') ?? ''
  return `${pathname.replaceAll(/[0-9a-f-]{36}|\/\d+(?:\.\d+)?(?=\/|$)/g, ':id')}?${names}=${edit}`
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ request }) => seedHostileTexts(request))

test('a hostile text runs where it is taken for a part of a page', async ({ page }) => {
  await page.setContent(`<p title="${HOSTILE}">`)
  await expect.poll(() => hasRun(page)).toBe(true)
})

for (const [turn, [name, { who, from }]] of Object.entries(WALKS).entries())
  test(`no text that somebody sent runs on any screen that links lead to: ${name}`, async ({
    page,
  }) => {
    test.slow()
    const refused = refusalsOn(page)
    if (who) await callAs(page.context().request, who)
    const base = turn % 2 === 0 ? '/ar/' : '/fr/'
    const waiting = from.map((path) => base + path.slice(1))
    const kinds = new Set(waiting.map(kindOf))
    let hostile = 0
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      hostile += Number(await isHostile(page, address, who !== null))
      expect([address, await hasRun(page), refused]).toEqual([address, false, []])
      const further = (await linksOf(page, base)).filter((next) => isFirst(kinds, kindOf(next)))
      waiting.push(...further)
    }
    expect([kinds.size, hostile].map((count) => count > 5)).toEqual([true, true])
  })

/** What the browser did not let run, or asked about: filled while the page is used. */
function refusalsOn(page: Page): string[] {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text())
  })
  page.on('dialog', (dialog) => refused.push(dialog.message()))
  return refused
}

/** Opens a page with all that it folds; gives whether a hostile text is on it. */
async function isHostile(page: Page, address: string, hasMenu: boolean): Promise<boolean> {
  await page.goto(address)
  await scriptsAreAtWork(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (hasMenu) await expect(page.locator('.work-bar nav a').first()).toBeVisible()
  for (const closed of await page.locator('main summary').all()) await closed.click()
  return (await page.locator('body').textContent())?.includes(HOSTILE.slice(0, 40)) ?? false
}

function isFirst(kinds: Set<string>, kind: string): boolean {
  const { size } = kinds
  return kinds.add(kind).size > size
}

const hasRun = (page: Page) => page.evaluate(() => 'hasRun' in self)

/** Where the page leads, of our own; what is hostile first. */
async function linksOf(page: Page, base: string): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      isHostile: link.textContent?.includes('onerror') ?? false,
    })),
  )
  return (
    links
      // A form shows what its page shows: each of them is opened in the long suite.
      .filter(({ href }) => href.startsWith(base) && (isLong || !href.includes('edit=')))
      .toSorted((one, other) => Number(other.isHostile) - Number(one.isHostile))
      .map(({ href }) => href.split('#')[0] ?? href)
  )
}
