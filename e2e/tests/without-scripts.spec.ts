import { type Browser, expect, test } from '@playwright/test'

import { plain } from './screens.ts'

const PAGES = [
  '/plans/2021-2023',
  ...[1, 6, 10, 14, 16, 20].map((n) => `/plans/2021-2023/commitments/${n}`),
]

/** Every text and figure of the page's own content, open or folded away. */
async function textsOf(browser: Browser, path: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'networkidle' })
  const texts = await page
    .locator(
      'main :is(h1, h2, h3, th, td, dt, dd, blockquote, .figure-huge, .hero-moment, .explained, .stand-in-note)',
    )
    .allTextContents()
  const all = plain((await page.locator('body').textContent()) ?? '')
  await context.close()
  return { texts: texts.map(plain).filter((text) => text !== ''), all }
}

for (const language of ['ar', 'fr', 'en', 'zgh'])
  for (const path of PAGES)
    test(`${language}${path} says without scripts all that it says with them`, async ({
      browser,
      baseURL,
    }) => {
      const address = `${baseURL}/${language}${path}`
      const scripted = await textsOf(browser, address, true)
      const bare = await textsOf(browser, address, false)

      expect(scripted.texts.length).toBeGreaterThan(20)
      const known = bare.all.replaceAll(' ', '')
      const missing = scripted.texts.filter((text) => !known.includes(text.replaceAll(' ', '')))
      expect(missing).toEqual([])
    })

test('a page that does not exist says so without scripts, with its status', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const response = await page.goto(`${baseURL}/fr/plans/2050-2053`)

  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Ce plan d'action n'existe pas")
  await context.close()
})

test('a preview shows the figure, in the language of the address', async ({ request }) => {
  const html = plain(await (await request.get('/fr/plans/2021-2023/commitments/10')).text())

  expect(html).toContain('<html lang="fr" dir="ltr">')
  expect(html).toMatch(/<meta property="og:title" content="Engagement 10/)
  expect(html).toMatch(/<meta name="description" content="[^"]*62/)
  expect(html).toContain('hreflang="ar"')
})
