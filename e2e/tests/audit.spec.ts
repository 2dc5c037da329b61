import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { sampled } from './sample.ts'
import { plain } from './screens.ts'
import { callAs, enterAs, openAs, PEOPLE } from './visitor.ts'

const NUMBER = '10.3'

interface Report {
  id: string
  version: number
}

/** The agency reports 20 → 60, and the secretariat accepts; once, however many tests need it. */
async function tellStory(request: APIRequestContext) {
  const agency = await callAs(request, PEOPLE.agency)
  const { items } = await (await agency.get('/api/v1/plans/2021-2023/reportable-activities')).json()
  const [activity] = (items as { id: string; number: string; reportedProgress: number }[]).filter(
    ({ number }) => number === NUMBER,
  )
  if (activity?.reportedProgress !== 20) return
  const text = 'اكتمل جرد مجموعات المعطيات'
  const answer = await agency.post(`/api/v1/activities/${activity.id}/progress-reports`, {
    data: { from: 20, to: 60, reason: { source: 'ar', ar: { text, state: 'verified' } } },
    headers: { 'idempotency-key': 'story' },
  })
  const { id, version }: Report = await answer.json()
  const secretariat = await callAs(request, PEOPLE.secretariat)
  const decided = await secretariat.post(`/api/v1/progress-reports/${id}/decisions`, {
    data: { kind: 'accept' },
    headers: { 'idempotency-key': 'story', 'if-match': `"${version}"` },
  })
  expect(decided.ok(), await decided.text()).toBe(true)
}

const entries = (page: Page) => page.locator('.events li')
const sentence = async (page: Page, index: number) =>
  plain((await entries(page).allInnerTexts())[index] ?? '')

test.beforeAll(({ playwright }, testInfo) =>
  playwright.request
    .newContext({ baseURL: testInfo.project.use.baseURL ?? '' })
    .then((request) => tellStory(request).finally(() => request.dispose())),
)

test('the auditor is told who reported, who decided and what moved, and opens the difference', async ({
  page,
}) => {
  await openAs(page, PEOPLE.auditor, '/ar/audit')
  await page.getByLabel('الموضوع').selectOption({ label: 'الأنشطة' })
  await page.getByLabel('الفعل').selectOption({ label: 'تغير نسبة الإنجاز' })
  await expect(page).toHaveURL('/ar/audit?objectKind=activity&action=activity.progress-accepted')
  await expect(entries(page)).toHaveCount(1)
  expect(await sentence(page, 0)).toContain(
    'انتقلت نسبة إنجاز النشاط 10.3 من 20% إلى 60%، بقبول من نادية الصنهاجي',
  )

  await entries(page)
    .getByRole('link', { name: /^النشاط/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('تاريخ النشاط')
  await expect(entries(page)).toHaveCount(4)
  expect(await sentence(page, 2)).toContain('باسم وكالة التنمية الرقمية: من 20% إلى 60%')
  expect(await sentence(page, 2)).toContain('اكتمل جرد مجموعات المعطيات')

  await entries(page)
    .first()
    .getByRole('link', { name: /^الحدث/ })
    .click()
  await expect(page).toHaveURL(/\/ar\/audit\/\d+$/)
  const row = page.getByRole('row', { name: /^نسبة الإنجاز/ })
  await expect(row.getByRole('cell').first()).toContainText('20%')
  await expect(row.getByRole('cell').last()).toContainText('60%')
  await page.getByRole('link', { name: 'كل ما وقع في هذا الطلب' }).click()
  await expect(entries(page)).toHaveCount(2)
})

test('a link shows the same in another language, and by keyboard older events go on', async ({
  page,
}) => {
  await openAs(page, PEOPLE.auditor, '/ar/audit?objectKind=commitment')
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL('/fr/audit?objectKind=commitment')
  await expect(entries(page)).toHaveCount(22)
  await expect(page.getByLabel('Objet')).toHaveValue('commitment')

  await page.goto('/fr/audit')
  await expect(entries(page)).toHaveCount(50)
  await page.getByRole('button', { name: 'Afficher des événements plus anciens' }).focus()
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(100)
  await expect(entries(page).nth(50).getByRole('link').first()).toBeFocused()
})

test('the secretariat is told that the trail is not for it', async ({ page }) => {
  await openAs(page, PEOPLE.secretariat, '/fr/audit?objectKind=plan')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Votre rôle/)
  await expect(page.getByRole('link', { name: 'Journal d’audit' })).toHaveCount(0)
})

test.describe('verifying the trail in the browser', () => {
  const verdict = (page: Page) => page.locator('.verdict')
  const exported = async (request: APIRequestContext) =>
    (await (await callAs(request, PEOPLE.auditor)).get('/api/v1/audit-events/export')).text()
  const choose = (page: Page, text: string) =>
    page
      .getByLabel('Vérifier un fichier reçu')
      .and(page.locator('input'))
      .setInputFiles({
        name: 'journal.ndjson',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(text),
      })

  test('says that it holds, as far as its end, and that it was exported', async ({ page }) => {
    await openAs(page, PEOPLE.auditor, '/fr/audit')
    await page.getByRole('link', { name: 'Vérifier le journal' }).click()
    await expect(page).toHaveURL('/fr/audit/verify')
    await page.getByRole('button', { name: 'Vérifier le journal de cette plateforme' }).click()

    await expect(verdict(page)).toContainText('Le journal tient')
    expect(plain((await verdict(page).textContent()) ?? '')).toMatch(
      /\d+ événements se tiennent, du premier au dernier/,
    )
    await expect(page.getByText('npm run iltizam -- audit verify')).toBeVisible()
    await page.goto('/fr/audit?objectKind=audit')
    await expect(entries(page).first()).toContainText('a exporté le journal d’audit')
  })

  test('names the first place where a file does not, which never leaves the browser', async ({
    page,
    request,
  }) => {
    const lines = (await exported(request)).trimEnd().split('\n')
    await openAs(page, PEOPLE.auditor, '/fr/audit/verify')
    const sent: string[] = []
    page.on('request', (asked) => sent.push(asked.method()))

    await choose(page, lines.join('\n'))
    await expect(verdict(page)).toContainText('Le journal tient')
    await expect(verdict(page)).toContainText('journal.ndjson')
    const tampered = lines.map((line) =>
      line.includes('\\"sequence\\": 12,') ? line.replace('actor', 'acteur') : line,
    )
    await choose(page, tampered.join('\n'))
    await expect(verdict(page)).toContainText('Le journal ne tient pas')
    await expect(verdict(page)).toContainText('L’événement 12 n’est pas tel qu’il a été consigné.')
    await choose(page, lines.slice(0, -3).join('\n'))
    await expect(verdict(page)).toContainText('La fin manque')
    await choose(page, 'autre chose')
    await expect(verdict(page)).toContainText('La ligne 1')
    expect(sent.filter((method) => method !== 'GET')).toEqual([])
  })
})

type Open = (page: Page, language: string) => Promise<unknown>

/** The auditor's screens, in the state in which each says most. */
const SCREENS: Record<string, Open> = {
  trail: (page, language) => enterAs(page, PEOPLE.auditor, `/${language}/audit`),
  'trail without a match': (page, language) =>
    enterAs(page, PEOPLE.auditor, `/${language}/audit?objectKind=backup`),
  history: async (page, language) => {
    await enterAs(
      page,
      PEOPLE.auditor,
      `/${language}/audit?objectKind=activity&action=activity.progress-accepted`,
    )
    await entries(page).getByRole('link').first().click()
    await expect(page.locator('.trail-subject')).toBeVisible()
  },
  event: async (page, language) => {
    await enterAs(page, PEOPLE.auditor, `/${language}/audit?action=progress-report.submitted`)
    await page.locator('.event-number').first().click()
    await expect(page.locator('.difference')).toBeVisible()
  },
  verification: async (page, language) => {
    await enterAs(page, PEOPLE.auditor, `/${language}/audit/verify`)
    await page.locator('.button-primary').click()
    await expect(page.locator('.verdict h2')).toBeVisible()
  },
  readings: async (page, language) => {
    await enterAs(page, PEOPLE.auditor, `/${language}/audit`)
    await page.goto(`/${language}/audit?objectKind=reading`)
    await page.locator('.event-number').first().click()
    await expect(page.locator('.difference')).toBeVisible()
  },
  'event of a person': async (page, language) => {
    await enterAs(page, PEOPLE.auditor, `/${language}/audit?action=account.created`)
    await page.locator('.event-number').first().click()
    await expect(page.locator('#personal')).toBeVisible()
  },
}

for (const [turn, [name, open]] of Object.entries(SCREENS).entries())
  for (const language of sampled(['ar', 'fr'], turn))
    test(`axe finds nothing and nothing stands out: ${name}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await open(page, language)
      await page.waitForLoadState('networkidle')
      await expectNoFinding(page)

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 360, height: 800 })
      await expectNoFinding(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
    })
