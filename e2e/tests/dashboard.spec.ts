import { expect, test } from '@playwright/test'

import { PUBLISHED, plain } from './screens.ts'

test('shows the real plan as the minutes print it, in Arabic', async ({ page }) => {
  await page.goto('/')

  await expect(page).toHaveURL('/ar/plans/2021-2023')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('خطة العمل الوطنية')
  await expect(page.locator('.figure-huge')).toContainText('75%')
  await expect(page.locator('.hero-moment')).toContainText('28 مارس 2023')
  await expect(page.locator('.hero-moment')).toContainText('تقرير اجتماع لجنة الإشراف')
  const figures = await page.locator('.commitments tbody .figure').allInnerTexts()
  expect(figures.map((figure) => Number.parseInt(plain(figure), 10))).toEqual(PUBLISHED)
  await expect(page.getByRole('heading', { name: '69 نشاطا مدرجا' })).toBeVisible()
  await expect(page.getByText('23 نشاطا غير مصرح بنسبة إنجازه')).toBeVisible()
})

test('opens the figure into an arithmetic that adds up', async ({ page }) => {
  await page.goto('/en/plans/2021-2023', { waitUntil: 'networkidle' })
  await page.getByText('How is this computed?').click()

  const points = await page
    .locator('.arithmetic tbody td[data-label="Points gained"]')
    .allInnerTexts()
  const millionths = points.map((text) => Math.round(Number(plain(text)) * 1_000_000))
  expect(millionths).toHaveLength(22)
  expect(millionths.reduce((sum, each) => sum + each, 0)).toBe(74_545_053)
  await expect(page.locator('.arithmetic tfoot')).toContainText('74.545053')
})

test('filters and sorts in the address, so that a link shows the same', async ({ page }) => {
  await page.goto('/fr/plans/2021-2023')
  await page.getByLabel('État').selectOption({ label: 'Achevé' })
  await expect(page).toHaveURL(/state=complete/)
  await expect(page.locator('.commitments tbody tr')).toHaveCount(4)
  await page.getByRole('columnheader', { name: 'N°' }).getByRole('link').click()
  await expect(page).toHaveURL(/sort=-number/)
  await expect(page.locator('.commitments tbody tr').first()).toContainText('22')

  await page.reload()
  await expect(page.locator('.commitments tbody tr')).toHaveCount(4)
  await expect(page.locator('.commitments tbody tr').first()).toContainText('22')
})

test('finds a title however its Arabic is spelt', async ({ page }) => {
  await page.goto('/ar/plans/2021-2023')
  await page.getByRole('searchbox').fill('نزاهه')

  await expect(page.locator('.commitments tbody tr')).toHaveCount(1)
  await expect(page.locator('.commitments tbody tr')).toContainText('إحداث بوابة وطنية للنزاهة')
})

test('keeps the page and the day when the language changes', async ({ page }) => {
  await page.goto('/ar/plans/2021-2023?asOf=2023-03-28')
  await page.getByRole('link', { name: 'Français' }).click()

  await expect(page).toHaveURL('/fr/plans/2021-2023?asOf=2023-03-28')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('heading', { level: 1 })).toContainText("Plan d'action national")
})

test('says that nothing is known of a day before the minutes, and leads to the first', async ({
  page,
}) => {
  await page.goto('/fr/plans/2021-2023?asOf=2023-03-27')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Rien n’est enregistré à cette date',
  )

  await page.getByRole('link', { name: /28 mars 2023/ }).click()
  await expect(page).toHaveURL('/fr/plans/2021-2023?asOf=2023-03-28')
  await expect(page.locator('.figure-huge')).toContainText('75')
})

test('shows Tamazight as a draft that borrows from Arabic, and says so', async ({ page }) => {
  await page.goto('/zgh/plans/2021-2023')

  await expect(page.locator('html')).toHaveAttribute('lang', 'zgh')
  await expect(page.locator('.page')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('.notice')).toHaveCount(2)
})
