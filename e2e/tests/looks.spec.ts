import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'

import { plain } from './screens.ts'

for (const [language, number] of [
  ['ar', 12],
  ['fr', 16],
  ['en', 10],
] as const)
  test(`commitment ${number} prints on two pages at most, with its address, ${language}`, async ({
    page,
  }, testInfo) => {
    await page.goto(`/${language}/plans/2021-2023/commitments/${number}`, {
      waitUntil: 'networkidle',
    })
    const file = testInfo.outputPath('print.pdf')
    await writeFile(file, await page.pdf({ format: 'A4' }))

    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())?.[1])
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(2)
    const text = execFileSync('pdftotext', [file, '-']).toString().replaceAll(/\s/g, '')
    expect(plain(text)).toContain(`/plans/2021-2023/commitments/${number}?asOf=2023-03-29`)
  })

test('bars run with the reading direction', async ({ page }) => {
  for (const [language, edge] of [
    ['ar', 'right'],
    ['fr', 'left'],
  ] as const) {
    await page.goto(`/${language}/plans/2021-2023/commitments/10`, { waitUntil: 'networkidle' })
    const bar = page.locator('.hero .bar')
    const [whole, done] = [await bar.boundingBox(), await bar.locator('.bar-done').boundingBox()]
    if (!whole || !done) throw new Error('there is no bar')
    const at = (box: typeof whole) => (edge === 'left' ? box.x : box.x + box.width)
    expect(Math.abs(at(whole) - at(done)), language).toBeLessThan(1)
    expect(done.width / whole.width).toBeCloseTo(0.62, 2)
  }
})
