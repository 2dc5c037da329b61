import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { callAs, enterAs, openAs, PEOPLE } from './visitor.ts'

const BODY = 'وكالة التنمية الرقمية'
const NEWCOMER = { name: 'فاطمة الزهراء بنعلي', email: 'f.benali@example.org' }
/** Focal points of another body, by which their button is told from that of a second mandate. */
const COLLEAGUE = { name: 'إدريس المرجاني' }
const SUCCESSOR = { name: 'كريمة البوعناني' }
const PASSWORD = 'ثلاث نخلات قرب الوادي 1921'

const pageOf = async (browser: Browser) => (await browser.newContext()).newPage()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

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

async function enter(newcomer: Page, link: string) {
  await newcomer.goto(link)
  await newcomer.getByLabel('كلمة المرور الجديدة').fill(PASSWORD)
  await button(newcomer, 'تفعيل الحساب').click()
  await expect(newcomer.getByText('حسابكم جاهز: يمكنكم الدخول الآن.')).toBeVisible()

  await newcomer.goto('/ar/sign-in?return=/ar/account')
  await newcomer.getByLabel('البريد الإلكتروني').fill(NEWCOMER.email)
  await newcomer.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD)
  await newcomer.locator('.form button[type=submit]').click()
  await expect(newcomer).toHaveURL('/ar/account')
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

async function report(newcomer: Page) {
  await newcomer.goto('/ar/my-activities?activity=10.3')
  await newcomer.getByLabel('النسبة الجديدة').fill('60')
  await newcomer.getByLabel('التعليل').fill('اكتمل جرد مجموعات المعطيات')
  await newcomer.locator('.form button[type=submit]').click()
  await expect(newcomer.getByRole('heading', { name: 'تم التوصل بالتحيين' })).toBeFocused()
}

async function handOver(administrator: Page, to: string) {
  await administrator.getByRole('link', { name: NEWCOMER.name }).click()
  await expect(administrator.getByRole('heading', { name: NEWCOMER.name })).toBeVisible()
  await administrator.getByRole('link', { name: 'تسليم المهام' }).click()
  await administrator.locator('.form-panel').getByRole('radio', { name: to }).check()
  await button(administrator, 'تسليم المهام اليوم').click()
  await expect(administrator.getByText('سلمت المهام: لم يعد هذا التكليف جاريا.')).toBeVisible()
}

test('in Arabic: somebody is invited, enters, reports, and hands over to a colleague who confirms', async ({
  browser,
}) => {
  const [administrator, newcomer, colleague] = [
    await pageOf(browser),
    await pageOf(browser),
    await pageOf(browser),
  ]
  await enter(newcomer, await invite(administrator))
  await grant(administrator)
  await report(newcomer)
  await handOver(administrator, COLLEAGUE.name)

  const answer = await newcomer.request.get('/api/v1/plans/2021-2023/reportable-activities')
  expect(answer.status()).toBe(403)
  await newcomer.goto('/ar/my-activities')
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText(/^دوركم لا يسمح/)

  await openAs(colleague, new RegExp(COLLEAGUE.name), '/ar/handovers')
  await colleague.getByRole('link', { name: NEWCOMER.name }).click()
  const open = colleague.locator('section').filter({ hasText: 'تحيينات تنتظر قرارا' })
  await expect(open.getByRole('listitem')).toContainText('10.3')
  await button(colleague, 'أؤكد أنني على علم بما سلم إلي').click()
  await colleague.getByRole('dialog').getByRole('button', { name: 'تأكيد', exact: true }).click()
  await expect(colleague.getByText('لم تؤكد بعد')).toHaveCount(0)
  for (const page of [administrator, newcomer, colleague]) await page.context().close()
})

interface Found {
  account: string
  person: string
  mandate: string
  organization: string
  committee: string
  handover: string
}

/** What the screens show: told once, as each request carries the same key when it is told again. */
async function tellStory(request: APIRequestContext): Promise<Found> {
  const create = async (path: string, data: unknown, headers = {}) => {
    const answer = await request.post(`/api/v1${path}`, {
      data,
      headers: { 'idempotency-key': path, ...headers },
    })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json()
  }
  const list = async (path: string) => (await (await request.get(`/api/v1${path}`)).json()).items

  await callAs(request, PEOPLE.administrator)
  const { accountId } = await create('/invitations', {
    ...{ name: 'ليلى العمراوي', email: 'l.amraoui@example.org' },
    ...{ language: 'fr', offices: ['auditor'] },
  })
  const bodies: { id: string; name: { ar: { text: string } } }[] = await list('/organizations')
  const organization = bodies.find(({ name }) => name.ar.text === BODY)?.id ?? ''
  const { person } = await (await request.get(`/api/v1/accounts/${accountId}`)).json()
  const grant = { personId: person.id, organizationId: organization, startsOn: '2023-03-29' }
  const deputy = await create('/mandates', { ...grant, kind: 'deputy' })
  const people: { id: string; name: string }[] = await list('/people')
  const next = people.find(({ name }) => name === SUCCESSOR.name)
  const handover = await create(
    `/mandates/${deputy.id}/handovers`,
    { toPersonId: next?.id },
    { 'if-match': `"${deputy.version}"` },
  )
  const mandates: { id: string; person: { id: string } }[] = await list('/mandates')
  const mandate = mandates.find((one) => one.person.id === next?.id)?.id ?? ''

  await callAs(request, PEOPLE.secretariat)
  const [{ id: committee }] = await list('/committees')
  const seat = { organizationId: organization, personId: person.id }
  await create(`/committees/${committee}/seats`, {
    ...seat,
    ...{ kind: 'member', startsOn: '2023-01-15' },
  })
  await create(`/committees/${committee}/meetings`, {
    ...{ heldOn: '2023-03-29', attendances: [{ ...seat, attendance: 'absent' }] },
  })
  return {
    ...{ account: accountId, person: person.id, mandate, organization, committee },
    handover: handover.id,
  }
}

const NOBODY = null
type Screen = readonly [who: RegExp | null, path: (found: Found) => string]

/** Every screen of who looks after people and committees, with its forms open. */
const SCREENS: Record<string, Screen> = {
  'an account': [PEOPLE.administrator, ({ account }) => `accounts/${account}`],
  'the offices of an account': [
    PEOPLE.administrator,
    ({ account }) => `accounts/${account}?edit=offices`,
  ],
  'suspending an account': [
    PEOPLE.administrator,
    ({ account }) => `accounts/${account}?edit=suspension`,
  ],
  'inviting somebody known': [
    PEOPLE.administrator,
    ({ person }) => `accounts/new?person=${person}`,
  ],
  people: [PEOPLE.administrator, () => 'people?edit=new-person'],
  'a person': [PEOPLE.administrator, ({ person }) => `people/${person}?edit=facts`],
  mandates: [PEOPLE.administrator, () => 'mandates'],
  'granting a mandate': [PEOPLE.administrator, () => 'mandates?edit=new-mandate'],
  'ending a mandate': [PEOPLE.administrator, ({ mandate }) => `mandates/${mandate}?edit=end`],
  'handing over': [PEOPLE.administrator, ({ mandate }) => `mandates/${mandate}?edit=hand-over`],
  'correcting a period': [PEOPLE.administrator, ({ mandate }) => `mandates/${mandate}?edit=period`],
  'hand-overs': [PEOPLE.administrator, () => 'handovers'],
  'the sheet of a hand-over': [
    new RegExp(SUCCESSOR.name),
    ({ handover }) => `handovers/${handover}`,
  ],
  committees: [PEOPLE.secretariat, () => 'committees?edit=new'],
  'a committee': [PEOPLE.secretariat, ({ committee }) => `committees/${committee}?edit=facts`],
  'a new seat': [PEOPLE.secretariat, ({ committee }) => `committees/${committee}?edit=new-seat`],
  'a meeting held': [
    PEOPLE.secretariat,
    ({ committee }) => `committees/${committee}?edit=new-meeting`,
  ],
  mails: [PEOPLE.administrator, () => 'mails'],
  'a forgotten password': [NOBODY, () => 'password-reset'],
  'another address': [NOBODY, () => `email-change#${'x'.repeat(43)}`],
  'the trail': [PEOPLE.auditor, () => 'audit'],
  'a body and its focal points': [
    PEOPLE.administrator,
    ({ organization }) => `structure/organizations/${organization}?edit=new-mandate`,
  ],
  'a body that ends': [
    PEOPLE.secretariat,
    ({ organization }) => `structure/organizations/${organization}?edit=succession`,
  ],
}

/** Opens a page with its form and with all that it keeps folded. */
async function openWhole(page: Page, who: RegExp | null, address: string) {
  if (who) await enterAs(page, who, address)
  else await page.goto(address)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.form-panel')).toHaveCount(address.includes('?edit=') ? 1 : 0)
  for (const closed of await page.locator('main summary').all()) await closed.click()
}

test.describe('nothing is found and nothing stands out', () => {
  let found: Found
  test.beforeAll(async ({ request }) => {
    found = await tellStory(request)
  })

  for (const [turn, [name, [who, path]]] of Object.entries(SCREENS).entries())
    for (const language of sampled(['ar', 'fr'], turn))
      test(`${name}, ${language}`, async ({ page }) => {
        const address = `/${language}/${path(found)}`
        await page.emulateMedia({ colorScheme: 'light' })
        await openWhole(page, who, address)
        await expectNoFinding(page)

        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize({ width: 320, height: 800 })
        await expectNoFinding(page)
        await expectNoOverflow(page)
      })
})
