import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { callAs, enterAs, openAs, PEOPLE } from './visitor.ts'

const BODY = 'وكالة التنمية الرقمية'
const SYSTEM = 'نظام تتبع المشاريع'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** What a program does, which no browser helps: no cookie, and its key in a header. */
function programWith(key: string, origin: string) {
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(`${origin}/api/v1${path}`, {
      ...options,
      headers: { ...options.headers, authorization: `Bearer ${key}` },
    })
  const report = async (number: string) => {
    const { items } = await (await ask('/plans/2021-2023/reportable-activities')).json()
    const activities: { id: string; number: string; reportedProgress: number }[] = items
    const activity = activities.find((one) => one.number === number)
    return ask(`/activities/${activity?.id}/progress-reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': number },
      body: JSON.stringify({
        from: activity?.reportedProgress,
        to: (activity?.reportedProgress ?? 0) + 1,
      }),
    })
  }
  return { ask, report }
}

test('in Arabic: a key is made, a program reports with it, and is refused once it is revoked', async ({
  page,
  baseURL,
}) => {
  await openAs(page, PEOPLE.administrator, '/ar/systems?edit=new-system')
  await page.getByRole('radio', { name: BODY }).check()
  await page.getByLabel('الاسم').fill(SYSTEM)
  await button(page, 'إضافة النظام').click()
  await expect(page.getByRole('heading', { name: SYSTEM })).toBeVisible()

  await page.getByRole('link', { name: 'مفتاح جديد' }).click()
  await page.getByRole('checkbox', { name: /^يصرح بالتقدم باسم/ }).check()
  await button(page, 'إنشاء المفتاح').click()
  const shown = page.locator('.issued-key code').first()
  const key = (await shown.textContent()) ?? ''
  expect(key).toMatch(/^iltz_/)
  await expectNoFinding(page)
  await button(page, 'حفظته، أغلق').click()
  await expect(page.locator('main')).not.toContainText(key)

  const program = programWith(key, baseURL ?? '')
  const report = await program.report('10.1')
  expect(report.status, await report.text()).toBe(201)
  // It is for writing alone.
  expect((await program.ask('/progress-reports')).status).toBe(403)

  await page.getByRole('link', { name: 'سحب' }).click()
  await page.getByLabel('السبب').fill('عثر عليه في رسالة')
  await page.locator('.form button[type=submit]').click()
  await page.getByRole('dialog').getByRole('button', { name: 'سحب', exact: true }).click()
  await expect(page.getByText(/^مسحوب .*عثر عليه في رسالة/)).toBeVisible()
  expect((await program.ask('/plans')).status).toBe(401)
})

interface Found {
  system: string
  key: string
}

/** A system with a key in force: made once, as each request carries the same key when it is told again. */
async function seedSystem(request: APIRequestContext): Promise<Found> {
  await callAs(request, PEOPLE.administrator)
  const create = async (path: string, data: unknown) => {
    const headers = { 'idempotency-key': 'keys-visits' }
    const answer = await request.post(`/api/v1${path}`, { data, headers })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json()
  }
  const { items } = await (await request.get('/api/v1/organizations')).json()
  const name = 'منظومة معلوماتية لتدبير المشاريع العمومية وتتبع تنفيذها'
  const system = await create('/systems', { organizationId: items[0].id, name, purpose: name })
  const lastDay = new Date(Date.now() + 86_400_000 * 20).toISOString().slice(0, 10)
  const scopes = ['read-progress-reports', 'write-progress-reports']
  const { key } = await create(`/systems/${system.id}/keys`, { scopes, lastDay })
  return { system: system.id, key: key.id }
}

/** Every screen of systems and keys, with its forms open. */
const SCREENS: Record<string, readonly [who: RegExp, path: (found: Found) => string]> = {
  systems: [PEOPLE.administrator, () => 'systems?edit=new-system'],
  'systems, only read': [PEOPLE.auditor, ({ system }) => `systems/${system}`],
  'a new key': [PEOPLE.administrator, ({ system }) => `systems/${system}?edit=new-key`],
  'renewing a key': [
    PEOPLE.administrator,
    ({ system, key }) => `systems/${system}?edit=rotate-${key}`,
  ],
  'revoking a key': [
    PEOPLE.administrator,
    ({ system, key }) => `systems/${system}?edit=revoke-${key}`,
  ],
}

test.describe('nothing is found and nothing stands out', () => {
  let found: Found
  test.beforeAll(async ({ request }) => {
    found = await seedSystem(request)
  })

  for (const [turn, [name, [who, path]]] of Object.entries(SCREENS).entries())
    for (const language of sampled(['ar', 'fr'], turn))
      test(`${name}, ${language}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: 'light' })
        await enterAs(page, who, `/${language}/${path(found)}`)
        await page.waitForLoadState('networkidle')
        await expectNoFinding(page)

        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize({ width: 320, height: 800 })
        await expectNoFinding(page)
        await expectNoOverflow(page)
      })
})
