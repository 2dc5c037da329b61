import { expect, type Page } from '@playwright/test'

/** Nothing of the page stands out at its side, which nobody would scroll to. */
export async function expectNoOverflow(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, page.url()).toBe(0)
}
