import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { plain } from './screens.ts'
import { callAs, openAs, PEOPLE } from './visitor.ts'

const SLUG = '2024-2027'
const PLAN = `/fr/structure/plans/${SLUG}`

/** Somebody of the demonstration, in a browser of their own. */
async function pageOf(browser: Browser, who: RegExp, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await openAs(page, who, address)
  return page
}

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
/** Sends the open form, which then closes. */
async function save(page: Page, button = 'Enregistrer') {
  await page.getByRole('button', { name: button }).click()
  await expect(page.locator('.form-panel')).toHaveCount(0)
}

/** Opens a form of the page, whose heading says what its link says. */
async function open(page: Page, name: string) {
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeFocused()
}

async function addCommitment(page: Page, title: string, lead: string) {
  await page.goto(PLAN)
  await open(page, 'Nouvel engagement')
  await field(page, 'Français').fill(title)
  await page.getByLabel('Axe', { exact: true }).selectOption({ label: 'Transparence' })
  const leads = page.getByRole('group', { name: 'Organisme chef de file' })
  await leads.getByRole('searchbox').fill(lead)
  await leads.getByRole('radio', { name: lead }).check()
  const support = page.getByRole('group', { name: /^Organismes d’appui/ })
  // An Arabic name, spelt as people do, finds the body whatever the page's language.
  await support.getByRole('searchbox').fill('الصحه')
  await support.getByRole('checkbox', { name: /^Ministère de la Santé/ }).check()
  await save(page)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function addActivity(page: Page, title: string) {
  await open(page, 'Nouvelle activité')
  await field(page, 'Français').fill(title)
  await save(page)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
}

/** The body that leads it reports on an activity, and the secretariat accepts it. */
async function reportAndAccept(page: Page, request: APIRequestContext, activityId: string) {
  const focalPoint = await callAs(request, PEOPLE.justice)
  const headers = { 'idempotency-key': activityId }
  const report = await focalPoint.post(`/api/v1/activities/${activityId}/progress-reports`, {
    data: { from: null, to: 60 },
    headers,
  })
  const { id, version } = await report.json()
  const decision = await page.request.post(`/api/v1/progress-reports/${id}/decisions`, {
    data: { kind: 'accept' },
    headers: { ...headers, 'if-match': `"${version}"` },
  })
  expect([report.status(), decision.status()]).toEqual([201, 201])
}

test.describe.configure({ mode: 'serial' })

test('a second plan is built by hand, and the public sees what was previewed', async ({
  browser,
  request,
}) => {
  const page = await pageOf(browser, PEOPLE.secretariat, '/fr/structure')
  await open(page, 'Nouveau plan d’action')
  await field(page, 'Rang du plan').fill('3')
  await field(page, 'Adresse sur le web').fill(SLUG)
  await field(page, 'Français').fill('Plan d’action national 2024-2027')
  await field(page, 'Première année').fill('2024')
  await field(page, 'Dernière année').fill('2027')
  await save(page)
  await expect(page).toHaveURL(PLAN)

  await open(page, 'Nouvel axe')
  await field(page, 'Français').fill('Transparence')
  await save(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'Transparence' })).toBeVisible()
  await addCommitment(page, 'Publier les budgets', 'Agence de développement du digital')
  await addCommitment(page, 'Ouvrir les données', 'Ministère de la Justice')
  await addActivity(page, 'Dresser un inventaire')
  await addActivity(page, 'Ouvrir un portail')
  await page.getByRole('link', { name: 'Ouvrir un portail' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ouvrir un portail' })).toBeVisible()
  await reportAndAccept(page, request, page.url().split('/').at(-1) ?? '')
  await page.reload()

  await open(page, 'Changer le poids')
  await field(page, 'Nouveau poids').fill('2,5')
  await field(page, 'Motif').fill('Le portail demande bien plus de travail.')
  await page.getByRole('button', { name: 'Voir l’effet avant d’enregistrer' }).click()
  const effect = page.getByRole('region', { name: 'L’effet de ce poids' })
  await expect(effect.getByRole('heading')).toBeFocused()
  const rows = (await effect.getByRole('row').allInnerTexts()).map(plain)
  expect(rows).toContain('Poids 1 2,5')
  expect(rows).toContain('Taux de l’engagement 30 % 30 % 43 % 42,857143 %')
  expect(rows).toContain('Taux du plan 30 % 30 % 43 % 42,857143 %')
  await save(page, 'Confirmer ce poids')
  await expect(page.getByRole('heading', { name: /^Poids \W*2,5/ })).toBeVisible()
  await page.getByText('Poids successifs').click()
  await expect(page.getByText('Le portail demande bien plus de travail.')).toBeVisible()

  for (const address of [`/fr/plans/${SLUG}`, `/fr/plans/${SLUG}/commitments/2`]) {
    await page.goto(address)
    await expect(page.locator('.figure-huge')).toContainText('43')
  }
  await page.context().close()
})

test('a title that changes leaves its translation to be checked, and its history shows both', async ({
  browser,
}) => {
  const page = await pageOf(browser, PEOPLE.secretariat, PLAN)
  await page.getByRole('link', { name: 'Publier les budgets' }).click()
  await open(page, 'Modifier l’engagement')
  await field(page, /^العربية/).fill('نشر الميزانيات')
  await page.getByRole('checkbox', { name: 'Traduction vérifiée' }).check()
  await save(page)
  await open(page, 'Modifier l’engagement')
  await field(page, 'Français').fill('Publier et expliquer les budgets')
  await expect(page.getByText('Le texte d’origine a changé depuis : à vérifier')).toBeVisible()
  await save(page)

  await expect(
    page.getByRole('heading', { level: 1, name: 'Publier et expliquer les budgets' }),
  ).toBeVisible()
  await page.getByText('Historique').click()
  const [latest] = (
    await page.locator('.history').first().getByRole('listitem').allInnerTexts()
  ).map(plain)
  expect(latest).toContain('Publier les budgets après : Publier et expliquer les budgets')
  expect(latest).toContain('نشر الميزانيات après : traduction à mettre à jour · نشر الميزانيات')
  await page.goto(`/ar/plans/${SLUG}/commitments/1`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ترجمة غير محينة')
  await page.context().close()
})

test('of two who change the same, the second sees both versions and loses nothing', async ({
  browser,
}) => {
  const first = await pageOf(browser, PEOPLE.secretariat, PLAN)
  const second = await pageOf(browser, PEOPLE.colleague, PLAN)
  for (const page of [first, second]) {
    await page.getByRole('link', { name: 'Ouvrir les données' }).click()
    await open(page, 'Modifier l’engagement')
  }
  await field(first, 'Français').fill('Ouvrir toutes les données')
  await save(first)
  await expect(
    first.getByRole('heading', { level: 1, name: 'Ouvrir toutes les données' }),
  ).toBeVisible()
  await field(second, 'Français').fill('Ouvrir les données utiles')
  await second.getByRole('button', { name: 'Enregistrer' }).click()

  const versions = second.getByRole('region', {
    name: 'Quelqu’un d’autre a modifié ces données entre-temps',
  })
  await expect(versions.getByRole('row', { name: /Français/ })).toContainText(
    'Ouvrir les données utiles',
  )
  await expect(versions.getByRole('row', { name: /Français/ })).toContainText(
    'Ouvrir toutes les données',
  )
  await expect(field(second, 'Français')).toHaveValue('Ouvrir les données utiles')
  await versions.getByRole('button', { name: 'Prendre ce qui est enregistré' }).click()
  await expect(field(second, 'Français')).toHaveValue('Ouvrir toutes les données')
  await first.context().close()
  await second.context().close()
})

const ARABIC = [
  ['ar', 'light', 320],
  ['ar', 'dark', 1280],
] as const
const FRENCH = [
  ['fr', 'light', 1280],
  ['fr', 'dark', 320],
] as const

for (const [language, colorScheme, width] of [...sampled(ARABIC, 0), ...sampled(FRENCH, 0)])
  test(`axe finds nothing where plans are built, ${language}, ${colorScheme}, ${width} px`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, PEOPLE.secretariat, PLAN)
    const idOf = async (name: string) => {
      await page.getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      return page.url().split('/').at(-1)
    }
    const commitment = `commitments/${await idOf('Ouvrir toutes les données')}`
    const activity = `activities/${await idOf('Ouvrir un portail')}`
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })

    // An open form leaves what it belongs to in sight.
    for (const path of [
      '',
      '?edit=new-plan',
      `/plans/${SLUG}?edit=new-commitment`,
      `/${commitment}?edit=facts`,
      `/${commitment}?edit=new-activity`,
      `/${activity}?edit=weight`,
    ]) {
      await page.goto(`/${language}/structure${path}`, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const closed of await page.locator('summary').all()) await closed.click()
      if (path.endsWith('=weight')) await previewWeight(page)
      await expectSound(page, path)
    }
    await page.context().close()
  })

async function previewWeight(page: Page) {
  const [weight, reason] = await page.locator('.form-panel').getByRole('textbox').all()
  await weight?.fill('3')
  await reason?.fill('…')
  await page.locator('.form-panel button[type=submit]').click()
  await expect(page.locator('.weight-effect')).toBeVisible()
}

async function expectSound(page: Page, path: string) {
  await test.step(path, () => expectNoFinding(page))
  await expectNoOverflow(page)
}
