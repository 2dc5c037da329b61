import { expect, type Page } from '@playwright/test'

/** Every address of the product that a person opens, by what it is called in a test. */
export const SCREENS = {
  dashboard: '/plans/2021-2023',
  'dashboard of a past day': '/plans/2021-2023?asOf=2023-03-28',
  'filtered dashboard': '/plans/2021-2023?state=complete&sort=-number',
  'dashboard without a match': '/plans/2021-2023?q=xyz',
  commitment: '/plans/2021-2023/commitments/10',
  'complete commitment': '/plans/2021-2023/commitments/6',
  'commitment with another body': '/plans/2021-2023/commitments/14',
  'day before anything is known': '/plans/2021-2023?asOf=2020-01-01',
  'day to come': '/plans/2021-2023?asOf=2030-01-01',
  'personal data': '/personal-data',
  'way back from an identity provider': '/sign-in-answer',
  'unknown commitment': '/plans/2021-2023/commitments/99',
  'unknown plan': '/plans/2050-2053',
} as const

/** Those whose address holds an id: a link of another screen leads there. */
export const SCREENS_BY_LINK = {
  'page of a body': {
    from: '/plans/2021-2023/commitments/14',
    link: '.facts a[href*="/organizations/"]',
  },
} as const

export const PUBLISHED = [
  65, 91, 47, 74, 47, 100, 100, 100, 78, 62, 42, 70, 83, 95, 87, 59, 57, 56, 50, 84, 93, 100,
]

/** Without what only keeps figures and names in order. */
export const plain = (text: string) =>
  text
    .replaceAll(/[\u2060\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The screens have taken over from the plain page, which has no such button: keys are heard now. */
export const scriptsAreAtWork = (page: Page) =>
  expect(page.locator('.site-tools button')).toBeVisible()
