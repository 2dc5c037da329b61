import { type Browser, expect, test } from '@playwright/test'

import { plain } from './screens.ts'

const commitments = (...numbers: number[]) =>
  numbers.map((number) => `/plans/2021-2023/commitments/${number}`)
const PAGES = ['/plans/2021-2023', ...commitments(1, 6, 10, 14, 16, 20)]
const FEW = ['/plans/2021-2023', ...commitments(10)]

/** What the page itself says: its rows, terms and sentences, each whole, open or folded away. */
async function textsOf(browser: Browser, path: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  // Without scripts nothing is asked for any more once the page is there.
  await page.goto(path, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' })
  const texts = await page
    .locator(
      'main :is(h1, h2, h3, tr, dl > div, blockquote, .figure-huge, .hero-moment, .explained, .stand-in-note, .counts li, .remark-facts li)',
    )
    .allTextContents()
  await context.close()
  // Marks and lines apart, for the eye; the words and figures in their order are what counts.
  return texts.map((text) => plain(text).replaceAll(' ', '')).filter((text) => text !== '')
}

for (const [language, pages] of Object.entries({ ar: PAGES, fr: PAGES, en: FEW, zgh: FEW }))
  for (const path of pages)
    test(`${language}${path} says without scripts all that it says with them`, async ({
      browser,
      baseURL,
    }) => {
      const address = `${baseURL}/${language}${path}`
      const scripted = await textsOf(browser, address, true)
      const bare = await textsOf(browser, address, false)

      expect(scripted.length).toBeGreaterThan(20)
      expect(scripted.filter((text) => !bare.includes(text))).toEqual([])
    })

test('the start says in the reader’s language where to go on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(`${baseURL}/`)

  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.getByRole('link', { name: /Plan d'action national/ }).click()
  await expect(page.locator('.figure-huge')).toContainText('75')
  await context.close()
})

test('another day is asked for without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}/fr/plans/2021-2023/commitments/10`)
  await page.locator('input[type=date]').fill('2023-03-27')
  await page.getByRole('button').click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Rien n’est enregistré à cette date',
  )
  await context.close()
})

test('a page that does not exist says so without scripts, with its status', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const response = await page.goto(`${baseURL}/fr/plans/2050-2053`)

  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce plan d’action n’existe pas')
  await context.close()
})

test('a preview shows the figure, in the language of the address', async ({ request }) => {
  const html = plain(await (await request.get('/fr/plans/2021-2023/commitments/10')).text())

  expect(html).toContain('<html lang="fr" dir="ltr">')
  expect(html).toMatch(/<meta property="og:title" content="Engagement 10/)
  expect(html).toMatch(/<meta name="description" content="[^"]*62/)
  expect(html).toContain('hreflang="ar"')
})
