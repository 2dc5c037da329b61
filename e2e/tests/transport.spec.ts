import { expect, test } from '@playwright/test'

import { SCREENS } from './screens.ts'

test('no page breaks its own security policy or complains', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    // A browser reports the status of a page that does not exist; that is the answer, no fault.
    const isStatus = message.text().startsWith('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const path of Object.values(SCREENS)) {
    const response = await page.goto(`/ar${path}`, { waitUntil: 'networkidle' })
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
  }
  expect(complaints).toEqual([])
})

test('a first visit stays light', async ({ browser, baseURL }) => {
  for (const path of ['/ar/plans/2021-2023', '/fr/plans/2021-2023/commitments/10']) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const types = new Map<string, string>()
    const sizes: Record<string, number> = {}
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other'
      sizes[type] = (sizes[type] ?? 0) + encodedDataLength
    })
    await page.goto(`${baseURL}${path}`, { waitUntil: 'networkidle' })

    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    expect(sizes.Script, JSON.stringify(sizes)).toBeGreaterThan(1_000)
    expect((sizes.Document ?? 0) + (sizes.Stylesheet ?? 0)).toBeLessThan(40_000)
    expect(total, JSON.stringify(sizes)).toBeLessThan(250_000)
    await context.close()
  }
})

test('the API documentation asks nothing of the network', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:'))
      elsewhere.push(request.url())
  })
  // It draws what is looked at: a link leads to one operation, opened.
  await page.goto('/docs#/progress/getCommitmentProgress', { waitUntil: 'networkidle' })

  const operation = page.locator('#operations-progress-getCommitmentProgress')
  await expect(operation).toBeVisible({ timeout: 20_000 })
  expect(elsewhere).toEqual([])
})
