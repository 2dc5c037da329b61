import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { openAs, PEOPLE } from './visitor.ts'

const BODY = 'وكالة التنمية الرقمية'
const NEWCOMER = { name: 'فاطمة الزهراء بنعلي', email: 'f.benali@example.org' }
const COLLEAGUE = 'سلمى الوافي'
const PASSWORD = 'ثلاث نخلات قرب الوادي 1921'
const SENT = { number: '10.3', reason: 'اكتمل جرد مجموعات المعطيات' }
const UNSENT = { number: '10.4', reason: 'تنتظر المصادقة على دفتر التحملات' }

const pageOf = async (browser: Browser) => (await browser.newContext()).newPage()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const submit = (page: Page) => page.locator('.form button[type=submit]')

/** Invites somebody; no server takes their mail, so the administrator hands its link on. */
async function invite(administrator: Page): Promise<string> {
  await openAs(administrator, PEOPLE.administrator, '/ar/accounts/new')
  await administrator.getByLabel('الاسم', { exact: true }).fill(NEWCOMER.name)
  await administrator.getByLabel('البريد الإلكتروني').fill(NEWCOMER.email)
  await button(administrator, 'إرسال الدعوة').click()
  await expect(administrator.getByRole('heading', { name: NEWCOMER.name })).toBeVisible()

  await administrator.goto('/ar/mails')
  await button(administrator, new RegExp(NEWCOMER.email)).click()
  const mail = await administrator.locator('.mail-text').textContent()
  const link = new URL(mail?.match(/http:\S+\/ar\/invitation#\S+/)?.[0] ?? '')
  expect(link.port).toBe(new URL(administrator.url()).port)
  return `${link.pathname}${link.hash}`
}

/** Signs in; with a code where one is asked for. */
async function signIn(newcomer: Page, code?: string) {
  await newcomer.goto('/ar/sign-in?return=/ar/account')
  await newcomer.getByLabel('البريد الإلكتروني').fill(NEWCOMER.email)
  await newcomer.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD)
  await submit(newcomer).click()
  if (code !== undefined) {
    const field = newcomer.getByRole('textbox', { name: 'رمز جهازكم' })
    await expect(field).toBeFocused()
    await field.fill(code)
    await submit(newcomer).click()
  }
  await expect(newcomer).toHaveURL('/ar/account')
}

async function enter(newcomer: Page, link: string) {
  await newcomer.goto(link)
  await newcomer.getByLabel('كلمة المرور الجديدة').fill(PASSWORD)
  await button(newcomer, 'تفعيل الحساب').click()
  await expect(newcomer.getByText('حسابكم جاهز: يمكنكم الدخول الآن.')).toBeVisible()
  await signIn(newcomer)
}

/** Enrols a device, and signs in anew with the code that it tells next. */
async function enrol(newcomer: Page) {
  const form = newcomer.getByRole('form', { name: 'تسجيل جهاز' })
  await form.getByLabel('كلمة المرور الحالية').fill(PASSWORD)
  await form.locator('button[type=submit]').click()
  const key = (await form.locator('bdi').textContent()) ?? ''
  const device = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  await form.getByLabel('رمز الجهاز').fill(device.generate())
  await form.locator('button[type=submit]').click()
  await expect(newcomer.getByText('تم تأكيد العامل الثاني')).toBeVisible()
  await button(newcomer, 'حفظتها').click()
  await button(newcomer, 'تسجيل الخروج').first().click()
  await expect(newcomer.getByRole('link', { name: 'تسجيل الدخول' })).toBeVisible()
  // Each code is good once: that of the next half minute is accepted already.
  await signIn(newcomer, device.generate({ timestamp: Date.now() + 30_000 }))
}

async function grant(administrator: Page) {
  await administrator.goto('/ar/mandates?edit=new-mandate')
  const form = administrator.locator('.form-panel')
  await form.getByRole('radio', { name: NEWCOMER.name }).check()
  await form.getByRole('radio', { name: BODY }).check()
  await form.getByRole('radio', { name: /^نائب/ }).check()
  await form.locator('button[type=submit]').click()
  await expect(administrator.getByRole('link', { name: NEWCOMER.name })).toBeVisible()
}

async function type(newcomer: Page, { number, reason }: { number: string; reason: string }) {
  await newcomer.goto(`/ar/my-activities?activity=${number}`)
  await newcomer.getByLabel('النسبة الجديدة').fill('60')
  await newcomer.getByLabel('التعليل').fill(reason)
}

async function handOver(newcomer: Page) {
  await newcomer.goto('/ar/account')
  await newcomer.locator('.facts a[href*="/mandates/"]').click()
  await newcomer.getByRole('main').getByRole('link', { name: 'تسليم المهام' }).click()
  await newcomer.locator('.form-panel').getByRole('radio', { name: COLLEAGUE }).check()
  await button(newcomer, 'تسليم المهام اليوم').click()
  await expect(newcomer.getByText('سلمت المهام: لم يعد هذا التكليف جاريا.')).toBeVisible()
  const answer = await newcomer.request.get('/api/v1/plans/2021-2023/reportable-activities')
  expect(answer.status()).toBe(403)
  await newcomer.goto('/ar/my-activities')
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText(/^دوركم لا يسمح/)
}

/** What was typed and not sent is still its author's to read, to take along and to delete. */
async function takeAlong(newcomer: Page) {
  await newcomer.goto('/ar/account')
  const unsent = newcomer.getByRole('region', { name: 'تحيينات لم ترسل، محفوظة في هذا الحاسوب' })
  await expect(unsent).toContainText('لم يعد بإمكانكم إرسال هذه التحيينات')
  await expect(unsent.getByRole('listitem')).toHaveCount(1)
  await expect(unsent.getByRole('heading', { level: 3 })).toContainText(UNSENT.number)
  await expect(unsent).toContainText(UNSENT.reason)
  const arriving = newcomer.waitForEvent('download')
  await unsent.getByRole('link', { name: 'تنزيل النص' }).click()
  const path = await (await arriving).path()
  expect(await readFile(path, 'utf8')).toContain(UNSENT.reason)
  await unsent.getByRole('button', { name: 'حذف من هذا الحاسوب' }).click()
  await newcomer.getByRole('dialog').getByRole('button', { name: 'حذف من هذا الحاسوب' }).click()
  await expect(newcomer.getByText('حذف النص من هذا الحاسوب.')).toBeVisible()
  await newcomer.reload()
  await expect(newcomer.getByRole('heading', { name: 'حسابي' })).toBeVisible()
  await expect(unsent).toHaveCount(0)
}

async function confirm(colleague: Page) {
  await openAs(colleague, new RegExp(COLLEAGUE), '/ar/my-activities')
  const waiting = colleague.getByRole('link', { name: /^تسليم المهام واحدة للتأكيد$/ })
  await waiting.click()
  await colleague.getByRole('link', { name: new RegExp(NEWCOMER.name) }).click()
  const open = colleague.locator('section').filter({ hasText: 'تحيينات تنتظر قرارا' })
  await expect(open.getByRole('listitem')).toContainText(SENT.number)
  await button(colleague, 'أؤكد أنني على علم بما سلم إلي').click()
  await colleague.getByRole('dialog').getByRole('button', { name: 'تأكيد', exact: true }).click()
  await expect(colleague.getByText('لم تؤكد بعد')).toHaveCount(0)
  await expect(waiting).toHaveCount(0)
}

/** Who has lost their device: the administrator lets them enrol another one, and they are signed out. */
async function reset(administrator: Page, newcomer: Page) {
  await administrator.goto('/ar/accounts?search=f.benali')
  await administrator.getByRole('link', { name: NEWCOMER.name }).click()
  await administrator.getByRole('link', { name: 'إعادة تعيين العامل الثاني' }).click()
  const form = administrator.locator('.form-panel')
  await form.getByLabel('التعليل').fill('ضاع هاتفها')
  await expectNoFinding(administrator)
  await administrator.setViewportSize({ width: 320, height: 800 })
  await expectNoOverflow(administrator)
  await form.locator('button[type=submit]').click()
  const dialog = administrator.getByRole('dialog')
  await dialog.getByRole('button', { name: 'إعادة تعيين العامل الثاني' }).click()
  await expect(
    administrator.getByText('أعيد تعيين العامل الثاني، وكتبت رسالة لم ترسل بعد'),
  ).toBeVisible()
  await newcomer.goto('/ar/account')
  await expect(newcomer).toHaveURL(/sign-in/)
}

test('in Arabic: from the invitation to the hand-over, with a second factor, and nothing typed is lost', async ({
  browser,
}) => {
  const pages = [await pageOf(browser), await pageOf(browser), await pageOf(browser)] as const
  const [administrator, newcomer, colleague] = pages
  await enter(newcomer, await invite(administrator))
  await enrol(newcomer)
  await grant(administrator)
  await type(newcomer, SENT)
  await submit(newcomer).click()
  await expect(newcomer.getByRole('heading', { name: 'تم التوصل بالتحيين' })).toBeFocused()
  await type(newcomer, UNSENT)
  await handOver(newcomer)
  await takeAlong(newcomer)
  await confirm(colleague)
  await reset(administrator, newcomer)
  for (const page of pages) await page.context().close()
})
