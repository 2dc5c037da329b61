import { expect, type Page, test } from '@playwright/test'

import { plain } from './screens.ts'
import { openAs, PEOPLE, press, tabTo } from './visitor.ts'

const figure = (page: Page) => page.locator('.figure-huge')
const commitment = (language: string, number: number, search = '') =>
  `/${language}/plans/2021-2023/commitments/${number}${search}`

/** By keys alone: signs in from the page that is open, and comes back to it. */
async function signIn(page: Page, link: string, who: RegExp) {
  await press(page, page.getByRole('link', { name: link, exact: true }))
  await press(page, page.getByRole('button', { name: who }))
  await expect(page.getByRole('button', { name: who })).toHaveCount(0)
}

test('by keyboard alone, in Arabic: 20 → 60 is reported, accepted, and moves 62 to 69', async ({
  page,
}) => {
  await page.goto(commitment('ar', 10))
  await expect(figure(page)).toContainText('62%')

  await signIn(page, 'تسجيل الدخول', PEOPLE.agency)
  await expect(page).toHaveURL(commitment('ar', 10))
  await press(page, page.getByRole('link', { name: 'أنشطتي' }))
  await press(page, page.getByRole('button', { name: 'تحيين 10.3' }))
  await expect(page.getByLabel('النسبة الجديدة')).toBeFocused()
  await page.keyboard.type('60')
  await tabTo(page, page.getByLabel('التعليل'))
  await page.keyboard.type('صدر القانون في الجريدة الرسمية')
  await press(page, page.getByRole('button', { name: 'إضافة رابط' }))
  await expect(page.getByLabel('عنوان الرابط 1')).toBeFocused()
  await page.keyboard.type('https://example.org/bulletin-officiel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'تم التوصل بالتحيين' })).toBeFocused()
  await page.goto(commitment('ar', 10))
  await expect(figure(page)).toContainText('62%')
  await press(page, page.getByRole('button', { name: 'تسجيل الخروج' }))

  await signIn(page, 'تسجيل الدخول', PEOPLE.secretariat)
  await press(page, page.getByRole('link', { name: 'التحيينات المعروضة للبت' }))
  await press(page, page.getByRole('button', { name: /^10\.3/ }))
  await press(page, page.getByRole('radio', { name: /^قبول/ }), 'Space')
  await expect(page.locator('.effect')).toContainText(
    'من 62% إلى 69%'.replaceAll(/\d+%/g, '\u2066$&\u2069'),
  )
  await press(page, page.getByRole('button', { name: 'تأكيد القبول' }))
  await expect(page.getByText('تم البت في تحيين النشاط 10.3: مقبول.')).toBeVisible()

  await page.goto(commitment('ar', 10))
  await expect(figure(page)).toContainText('69%')
  const row = page.locator('#activity-10\\.3')
  await expect(row).toContainText('صدر القانون في الجريدة الرسمية')
  await expect(
    row.getByRole('link', { name: 'https://example.org/bulletin-officiel' }),
  ).toBeVisible()
  const explained = page.getByRole('region', { name: 'كيف احتسبت هذه النسبة؟' })
  await expect(explained.getByRole('row', { name: /10\.3/ })).toContainText(
    'قرار بشأن تحيين نسبة الإنجاز',
  )
  await page.goto(commitment('ar', 10, '?asOf=2023-03-28'))
  await expect(figure(page)).toContainText('62%')
})

test('by keyboard alone, in Arabic: a rejection moves nothing, and says why', async ({ page }) => {
  await page.goto(commitment('ar', 15))
  await expect(figure(page)).toContainText('87%')
  await signIn(page, 'تسجيل الدخول', PEOPLE.justice)
  await press(page, page.getByRole('link', { name: 'أنشطتي' }))
  await press(page, page.getByRole('button', { name: 'تحيين 15.1' }))
  await expect(page.getByLabel('النسبة الجديدة')).toBeFocused()
  await page.keyboard.type('90')
  await press(page, page.getByRole('button', { name: 'تحقق وإرسال' }))
  await expect(page.getByRole('heading', { name: 'تم التوصل بالتحيين' })).toBeFocused()
  await press(page, page.getByRole('button', { name: 'تسجيل الخروج' }))

  await signIn(page, 'تسجيل الدخول', PEOPLE.colleague)
  await press(page, page.getByRole('link', { name: 'التحيينات المعروضة للبت' }))
  await press(page, page.getByRole('button', { name: /^15\.1/ }))
  // A group of choices is one stop: arrow keys choose in it.
  await press(page, page.getByRole('radio', { name: /^قبول/ }), 'Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^رفض/ })).toBeChecked()
  await press(page, page.getByRole('button', { name: 'تأكيد الرفض' }))
  const reason = page.getByLabel('تعليل القرار')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveAccessibleDescription(/هذا القرار يحتاج إلى تعليل/)
  await page.keyboard.type('لم تصادق الأمانة العامة بعد')
  await press(page, page.getByRole('button', { name: 'تأكيد الرفض' }))
  await expect(page.getByText('تم البت في تحيين النشاط 15.1: مرفوض.')).toBeVisible()

  await page.goto(commitment('ar', 15))
  await expect(figure(page)).toContainText('87%')
  await expect(page.locator('#activity-15\\.1')).toContainText('70%')
})

test('by keyboard alone, in French: what the reviewer saw before is what the public sees after', async ({
  page,
}) => {
  await page.goto(commitment('fr', 16))
  await expect(figure(page)).toContainText('59')
  await signIn(page, 'Se connecter', PEOPLE.justice)
  await press(page, page.getByRole('link', { name: 'Mes activités' }))
  await press(page, page.getByRole('button', { name: 'Mettre à jour 16.4' }))
  await expect(page.getByLabel('Nouveau taux', { exact: true })).toBeFocused()
  await page.keyboard.type('75')
  await press(page, page.getByRole('button', { name: 'Vérifier et envoyer' }))
  await expect(page.getByRole('heading', { name: 'Mise à jour reçue' })).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Se déconnecter' }))

  await signIn(page, 'Se connecter', PEOPLE.secretariat)
  await press(page, page.getByRole('link', { name: 'Mises à jour à décider' }))
  await press(page, page.getByRole('button', { name: /^16\.4/ }))
  await press(page, page.getByRole('radio', { name: /^Accepter/ }), 'Space')
  const effect = plain((await page.locator('.effect .visually-hidden').textContent()) ?? '')
  const [, before, after] = /de (\d+) % à (\d+) %/.exec(effect) ?? []
  expect(before).toBe('59')
  expect(Number(after)).toBeGreaterThan(59)
  await press(page, page.getByRole('button', { name: 'Confirmer l’acceptation' }))
  await expect(page.getByText(/^Mise à jour de l’activité 16\.4\s:/)).toContainText('acceptée')

  await page.goto(commitment('fr', 16))
  await expect(figure(page)).toContainText(String(after))
})

test('a session that ends while typing is taken up in place, and what was typed is sent', async ({
  page,
  context,
}) => {
  await openAs(page, PEOPLE.justice, '/ar/my-activities?activity=16.1')
  await page.getByLabel('النسبة الجديدة').fill('80')
  await page.getByLabel('التعليل').fill('وقعت اتفاقية جديدة')
  expect((await context.request.delete('/api/v1/session')).status()).toBe(204)
  await page.getByRole('button', { name: 'تحقق وإرسال' }).click()

  const dialog = page.getByRole('dialog', { name: 'انتهت جلستكم' })
  await dialog.getByRole('button', { name: PEOPLE.justice }).click()
  await expect(page.getByRole('heading', { name: 'تم التوصل بالتحيين' })).toBeFocused()
  await expect(page.locator('#activity-16\\.1')).toContainText('80%')
})

test('what one person typed is not sent as another’s, and stays theirs', async ({
  page,
  context,
}) => {
  await openAs(page, PEOPLE.justice, '/fr/my-activities?activity=16.2')
  await page.getByLabel('Motif').fill('Trois formations de plus')
  await page.getByLabel('Nouveau taux', { exact: true }).fill('66')
  await context.request.delete('/api/v1/session')
  await page.getByRole('button', { name: 'Vérifier et envoyer' }).click()
  await page
    .getByRole('dialog', { name: 'Votre session est terminée' })
    .getByRole('button', { name: PEOPLE.secretariat })
    .click()

  const other = page.getByRole('dialog', { name: /celle d’une autre personne/ })
  await expect(other).toContainText('نادية الصنهاجي')
  await other.getByRole('button', { name: /^Continuer/ }).click()
  await expect(page).toHaveURL('/fr/review')
  await expect(page.getByRole('button', { name: /^16\.2/ })).toHaveCount(0)

  await openAs(page, PEOPLE.justice, '/fr/my-activities?activity=16.2')
  await expect(page.getByLabel('Motif')).toHaveValue('Trois formations de plus')
  await expect(page.getByLabel('Nouveau taux', { exact: true })).toHaveValue('66')
})

test('who sends second sees both versions, and loses nothing', async ({ browser, baseURL }) => {
  const [first, second] = await Promise.all(
    ['85', '90'].map(async (value) => {
      const context = await browser.newContext({ baseURL: String(baseURL) })
      const page = await context.newPage()
      await openAs(page, PEOPLE.justice, '/fr/my-activities?activity=16.3')
      await page.getByLabel('Nouveau taux', { exact: true }).fill(value)
      return page
    }),
  )
  if (!first || !second) throw new Error('there are two of them')
  await first.getByRole('button', { name: 'Vérifier et envoyer' }).click()
  await expect(first.getByRole('heading', { name: 'Mise à jour reçue' })).toBeFocused()
  await second.getByRole('button', { name: 'Vérifier et envoyer' }).click()

  const versions = second.locator('.versions')
  await expect(versions.getByRole('heading')).toBeFocused()
  await expect(versions.getByRole('row', { name: /Nouveau taux/ })).toContainText(/90.*85/)
  await versions.getByRole('button', { name: 'Garder ma saisie et l’envoyer' }).click()
  await expect(second.getByRole('heading', { name: 'Mise à jour reçue' })).toBeFocused()
  await expect(second.locator('#activity-16\\.3')).toContainText('90')
  await first.context().close()
  await second.context().close()
})
