import { type Browser, expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

import { expectNoFinding } from './axe.ts'
import { KNOWN, OIDC, STRANGER } from './identity-provider.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { callAs, PEOPLE } from './visitor.ts'

const PASSWORD = 'ثلاث نخلات قرب الوادي 1921'
const LANGUAGES = ['ar', 'fr'] as const

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const submit = (page: Page) => page.locator('.form button[type=submit]')

/** Sets out for the provider, whose name is on the button in every language; comes back to the account. */
async function leave(page: Page, language: string) {
  await page.goto(`/${language}/sign-in?return=/${language}/account`)
  await button(page, new RegExp(OIDC.OIDC_NAME)).click()
}

/** The same, and chooses there who to be, or to cancel. */
async function leaveAs(page: Page, answer: string, language = 'ar') {
  await leave(page, language)
  await page.getByRole('link', { name: answer }).click()
  await page.waitForURL(`/${language}/sign-in-answer#*`)
}

async function signOut(page: Page) {
  await button(page, 'تسجيل الخروج').first().click()
  await expect(page.getByRole('link', { name: 'تسجيل الدخول' })).toBeVisible()
}

/** Wide and light, then narrow and dark. */
async function expectFine(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNoFinding(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoFinding(page)
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** What an administrator does of it: invites, and hands on the mail that no server takes. */
async function administration(browser: Browser) {
  const context = await browser.newContext()
  const request = await callAs(context.request, PEOPLE.administrator)
  return {
    async invite() {
      const data = { email: KNOWN.email, language: 'ar', name: 'سناء العمراني' }
      const answer = await request.post('/api/v1/invitations', {
        data: { ...data, offices: ['auditor'] },
        headers: { 'idempotency-key': 'provider' },
      })
      expect(answer.status(), await answer.text()).toBe(201)
    },
    async linkOfReset() {
      const { items } = await (await request.get('/api/v1/mails')).json()
      const mails: { id: string; template: string }[] = items
      const mail = mails.find(({ template }) => template === 'password-reset')
      const answer = await request.post(`/api/v1/mails/${mail?.id}/reading`)
      const { text } = await answer.json()
      const link = new URL(text.match(/http:\S+\/password-reset#\S+/)?.[0] ?? '')
      return `${link.pathname}${link.hash}`
    },
    async countAccounts(search: string): Promise<number> {
      const answer = await request.get('/api/v1/accounts', { params: { search } })
      return (await answer.json()).items.length
    },
    close: () => context.close(),
  }
}

/** A device is enrolled by a password, which the provider has made needless till now. */
async function choosePassword(page: Page, linkOfReset: () => Promise<string>) {
  const factor = page.getByRole('region', { name: 'العامل الثاني للدخول' })
  await factor.getByRole('link', { name: 'طلب رابط لاختيار كلمة مرور' }).click()
  await page.getByLabel('البريد الإلكتروني').fill(KNOWN.email)
  await button(page, 'إرسال الرابط').click()
  await expect(page.getByText('إن كان هناك حساب بهذا العنوان')).toBeVisible()
  await page.goto(await linkOfReset())
  await page.getByLabel('كلمة المرور الجديدة').fill(PASSWORD)
  await submit(page).click()
  await expect(page.getByText('تغيرت كلمة المرور، وأنهيت كل جلساتكم.')).toBeVisible()
}

async function enrol(page: Page): Promise<TOTP> {
  const form = page.getByRole('form', { name: 'تسجيل جهاز' })
  await form.getByLabel('كلمة المرور الحالية').fill(PASSWORD)
  await form.locator('button[type=submit]').click()
  const key = (await form.locator('bdi').textContent()) ?? ''
  const device = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  await form.getByLabel('رمز الجهاز').fill(device.generate())
  await form.locator('button[type=submit]').click()
  await button(page, 'حفظتها').click()
  return device
}

test('in Arabic: who was invited enters by the provider, and later with a code of ours besides', async ({
  browser,
  page,
}) => {
  const administrator = await administration(browser)
  await administrator.invite()
  await leaveAs(page, KNOWN.subject)
  await expect(page).toHaveURL('/ar/account')
  const identities = page.getByRole('region', { name: 'الدخول عبر مزود الهوية' })
  await expect(identities.getByRole('listitem')).toContainText(OIDC.OIDC_NAME)
  for (const language of sampled(LANGUAGES, 1)) {
    await page.goto(`/${language}/account`)
    await expect(page.locator('.rows').filter({ hasText: OIDC.OIDC_NAME })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectFine(page)
  }

  await page.goto('/ar/account')
  await choosePassword(page, administrator.linkOfReset)
  // The session at the provider is its own: it lets in again without a question.
  await leave(page, 'ar')
  await expect(page).toHaveURL('/ar/account')
  const device = await enrol(page)
  await signOut(page)

  // Arabic last, to go on in.
  for (const language of sampled(LANGUAGES, 0).toReversed()) {
    await leave(page, language)
    await expect(page.getByRole('status')).toBeFocused()
    await expect(submit(page)).toBeVisible()
    await expectFine(page)
  }
  const field = page.getByRole('textbox', { name: 'رمز جهازكم' })
  await field.fill('000000')
  await submit(page).click()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  // Each code is good once: that of the next half minute is accepted already.
  await field.fill(device.generate({ timestamp: Date.now() + 30_000 }))
  await submit(page).click()
  await expect(page).toHaveURL('/ar/account')
  await administrator.close()
})

const REFUSED = {
  ar: 'لا يدخل أحد إلى هذه المنصة بهذه الهوية',
  fr: 'Personne n’entre sur cette plateforme avec cette identité',
}

for (const language of sampled(LANGUAGES, 0))
  test(`who is not known here is refused in words, and gets no account, ${language}`, async ({
    browser,
    page,
  }) => {
    await leaveAs(page, STRANGER.subject, language)
    await expect(page.getByRole('alert')).toContainText(REFUSED[language])
    await expectFine(page)
    expect((await (await page.request.get('/api/v1/session')).json()).account).toBeNull()
    const administrator = await administration(browser)
    expect(await administrator.countAccounts(STRANGER.email)).toBe(0)
    await administrator.close()
  })

const CANCELLED = {
  ar: ['لم يؤكد مزود الهوية دخولك', 'العودة إلى تسجيل الدخول'],
  fr: ['Le fournisseur d’identité n’a pas confirmé votre connexion', 'Revenir à la connexion'],
} as const

for (const language of sampled(LANGUAGES, 1))
  test(`who cancels at the provider comes back to words and a way on, ${language}`, async ({
    page,
  }) => {
    const [words, back] = CANCELLED[language]
    await leaveAs(page, 'access_denied', language)
    await expect(page.getByRole('alert')).toContainText(words)
    await page.getByRole('link', { name: back }).click()
    await expect(button(page, new RegExp(OIDC.OIDC_NAME))).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectFine(page)
  })
