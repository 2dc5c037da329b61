import { expect, test } from '@playwright/test'

import { plain, scriptsAreAtWork } from './screens.ts'

test('is reached, read and left by keyboard alone', async ({ page }) => {
  await page.goto('/ar/plans/2021-2023', { waitUntil: 'networkidle' })
  await page
    .getByRole('link', { name: 'تعزيز نشر المعطيات المفتوحة وإعادة استعمالها' })
    .last()
    .focus()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/ar/plans/2021-2023/commitments/10')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('تعزيز نشر المعطيات المفتوحة')
  await expect(page.locator('main')).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL('/ar/plans/2021-2023')
})

test('is jumped to by its number, on an Arabic keyboard too', async ({ page }) => {
  await page.goto('/ar/plans/2021-2023')
  await scriptsAreAtWork(page)
  // The key beside, whatever letter the layout gives it.
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ن', code: 'KeyK', ctrlKey: true, bubbles: true }),
    ),
  )
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('16')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/ar/plans/2021-2023/commitments/16')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('opens its figure into activities, weights and points that add up', async ({ page }) => {
  await page.goto('/en/plans/2021-2023/commitments/10')

  const cells = (label: string) =>
    page.locator(`table tbody td[data-label="${label}"]`).allInnerTexts()
  expect((await cells('Weight')).map(plain)).toEqual(['1', '1', '1', '1', '1', '0.921'])
  const points = (await cells('Points gained')).map((text) => Math.round(Number(plain(text)) * 1e6))
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(61_999_662)
  await expect(page.locator('.figure-huge')).toContainText('62%')
  await expect(page.locator('.stand-in-note')).toContainText('10.6')
  await expect(page.getByText('Steering committee').first()).toBeVisible()
})

test('tells what is not reported from 0, and who else answers', async ({ page }) => {
  await page.goto('/fr/plans/2021-2023/commitments/14')

  const row = page.locator('#activity-14\\.1')
  await expect(row).toContainText('non déclaré')
  await expect(row.locator('.bar-unreported')).toBeVisible()
  await expect(row).toContainText('Conseil supérieur du pouvoir judiciaire')
})

test('shows what the meeting remarked, with the facts in it', async ({ page }) => {
  await page.goto('/fr/plans/2021-2023/commitments/20')

  await expect(page.locator('.remarks')).toContainText('البوابة الوطنية لتكوين الجمعيات')
  await page.locator('.remarks').getByRole('link', { name: /17/ }).click()
  await expect(page).toHaveURL('/fr/plans/2021-2023/commitments/17')
})

test('marks what only illustrates, and translations that nobody has verified', async ({ page }) => {
  await page.goto('/fr/plans/2021-2023/commitments/10')

  await expect(page.locator('.facts')).toContainText('donnée illustrative')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('traduction provisoire')
})

test('has neighbours, and an address for the day', async ({ page }) => {
  await page.goto('/en/plans/2021-2023/commitments/10')
  await page
    .getByRole('navigation', { name: 'Neighbouring commitments' })
    .getByRole('link')
    .last()
    .click()
  await expect(page).toHaveURL('/en/plans/2021-2023/commitments/11')

  await page.locator('.permalink a').click()
  await expect(page).toHaveURL('/en/plans/2021-2023/commitments/11?asOf=2023-03-29')
  await expect(page.locator('.figure-huge')).toContainText('42%')
})
