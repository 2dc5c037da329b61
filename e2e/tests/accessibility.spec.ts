import { expect, type Page, test } from '@playwright/test'

import { expectNoFinding, expectNoFindingInColors } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { SCREENS, SCREENS_BY_LINK, scriptsAreAtWork } from './screens.ts'

/** Arabic as often as the others together. */
const BY_TURNS = ['ar', 'fr', 'ar', 'en', 'ar', 'zgh'] as const

for (const [turn, [name, path]] of Object.entries(SCREENS).entries())
  for (const language of new Set(sampled(BY_TURNS, turn)))
    test(`axe finds nothing and nothing stands out: ${name}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectFine(page)
    })

for (const [turn, [name, { from, link }]] of Object.entries(SCREENS_BY_LINK).entries())
  for (const language of sampled(['ar', 'fr'], turn))
    test(`axe finds nothing and nothing stands out: ${name}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/${language}${from}`)
      await scriptsAreAtWork(page)
      await page.locator(link).first().click()
      await page.waitForURL('**/organizations/*')
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectFine(page)
    })

/** In light and in the dark, with all that the page folds, at every width. */
async function expectFine(page: Page) {
  for (const closed of await page.locator('summary').all()) await closed.click()
  const light = await paperOf(page)
  await expectNoFinding(page)

  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paperOf(page)).not.toBe(light)
  await expectNoFindingInColors(page)
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoOverflow(page)
  }
}

for (const [language, colorScheme] of [
  ['ar', 'light'],
  ['fr', 'dark'],
] as const)
  test(`axe finds nothing on the way to a commitment by keys, ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/${language}${SCREENS.dashboard}`)
    await scriptsAreAtWork(page)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()

    await expectNoFinding(page)
  })

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
