import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { callRound, enterAs, openAs, PEOPLE, reportMeanwhile } from './visitor.ts'

type Open = (page: Page, language: string, request: APIRequestContext) => Promise<void>

/** Every screen of those who report and decide, in the state in which it says most. */
const SCREENS: Record<string, Open> = {
  'sign-in': async (page, language) => {
    await page.goto(`/${language}/sign-in?return=/${language}/account`)
    await page.locator('button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
  'my activities, refused': async (page, language) => {
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities?activity=10.1`)
    await page.locator('.number-field input').fill('100')
    await page.locator('.evidence-fields > button').click()
    await page.locator('.form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
  'what was typed before, and leaving': async (page, language) => {
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities?activity=10.2`)
    await page.locator('.number-field input').fill('55')
    await page.reload()
    await expect(page.locator('.draft-notice')).toBeVisible()
    await page.locator('.work-bar nav a').last().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'my activities, all of them': (page, language) =>
    enterAs(page, PEOPLE.secretariat, `/${language}/my-activities`),
  'review queue': async (page, language, request) => {
    const id = await reportMeanwhile(request, '10.5')
    await enterAs(page, PEOPLE.secretariat, `/${language}/review?report=${id}`)
    await page.getByRole('radio').first().check()
    await expect(page.locator('.effect')).toBeVisible()
    await page.locator('summary').click()
  },
  report: async (page, language, request) => {
    const id = await reportMeanwhile(request, '10.5')
    await enterAs(page, PEOPLE.auditor, `/${language}/reports/${id}`)
  },
  'two versions': async (page, language, request) => {
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities?activity=10.4`)
    await page.locator('.number-field input').fill('77')
    await reportMeanwhile(request, '10.4')
    await page.locator('.form button[type=submit]').click()
    await expect(page.locator('.versions')).toBeVisible()
  },
  'signing in again': async (page, language) => {
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities?activity=10.5`)
    await page.locator('.number-field input').fill('50')
    await page.context().request.delete('/api/v1/session')
    await page.locator('.form button[type=submit]').click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'my account, with what was typed and not sent': async (page, language) => {
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities?activity=10.2`)
    await page.locator('.number-field input').fill('55')
    await page.goto(`/${language}/account`)
    await expect(page.locator('.unsent-reports li')).toHaveCount(1)
  },
  rounds: async (page, language, request) => {
    await callRound(request)
    await enterAs(page, PEOPLE.secretariat, `/${language}/rounds?edit=days`)
    await page.locator('.form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
  'my activities in a round': async (page, language, request) => {
    await callRound(request)
    await enterAs(page, PEOPLE.agency, `/${language}/my-activities`)
    await expect(page.locator('.round-banner')).toBeVisible()
  },
  accounts: (page, language) => enterAs(page, PEOPLE.administrator, `/${language}/accounts`),
  'inviting, refused': async (page, language) => {
    await enterAs(page, PEOPLE.administrator, `/${language}/accounts/new`)
    await page.locator('.form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
  'the link of an invitation': async (page, language) => {
    await page.goto(`/${language}/invitation#${'x'.repeat(43)}`)
    await page.locator('.form input').first().fill('short')
    await page.locator('.form button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
  'not allowed': (page, language) => enterAs(page, PEOPLE.auditor, `/${language}/review`),
}

for (const [turn, [name, open]] of Object.entries(SCREENS).entries())
  for (const language of sampled(['ar', 'fr'], turn))
    test(`axe finds nothing and nothing stands out: ${name}, ${language}`, async ({
      page,
      request,
    }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await open(page, language, request)
      await page.waitForLoadState('networkidle')
      await expectNoFinding(page)

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 320, height: 800 })
      await expectNoFinding(page)
      await expectNoOverflow(page)
    })

test('the first signed-in screen stays light', async ({ page, browser }) => {
  await openAs(page, PEOPLE.agency, '/ar/account')
  const context = await browser.newContext({ storageState: await page.context().storageState() })
  const fresh = await context.newPage()
  const session = await context.newCDPSession(fresh)
  await session.send('Network.enable')
  let total = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    total += encodedDataLength
  })
  await fresh.goto(page.url().replace('account', 'my-activities'), { waitUntil: 'networkidle' })

  await expect(fresh.locator('.report-row').first()).toBeVisible()
  expect(total).toBeGreaterThan(100_000)
  expect(total).toBeLessThan(350_000)
  await context.close()
})
