import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

import { SCREENS } from './screens.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['ar', 'fr', 'en', 'zgh'])
    for (const [name, path] of Object.entries(SCREENS))
      test(`axe finds nothing on the ${name}, ${language}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        for (const closed of await page.locator('summary').all()) await closed.click()

        const { violations, passes } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()

        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        expect(passes.length).toBeGreaterThan(10)
      })
