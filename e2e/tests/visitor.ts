import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'

/** The people of the demonstration, by the name on their button. */
export const PEOPLE = {
  agency: /سلمى الوافي/,
  justice: /إدريس المرجاني/,
  secretariat: /نادية الصنهاجي/,
  colleague: /ياسين الدكالي/,
  auditor: /هند الرحموني/,
  administrator: /مراد الزياني/,
} as const

/** Opens a page as somebody, through the door. */
export async function openAs(page: Page, who: RegExp, address: string) {
  const [, language] = address.split('/')
  await page.goto(`/${language}/sign-in?return=${encodeURIComponent(address)}`)
  await page.getByRole('button', { name: who }).click()
  await expect(page).toHaveURL(address)
  // The address changes while the page that was asked for is still on its way.
  await expect(page.getByRole('button', { name: who })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens a page as somebody who came in before. */
export async function enterAs(page: Page, who: RegExp, address: string) {
  await callAs(page.context().request, who)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Further than any of our pages has stops. */
const FAR = 150

/** Walks there by the tab key alone. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let step = 0; step < FAR; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tab key does not lead to ${target}`)
}

/** Walks there by keys and presses it. */
export async function press(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

interface DemonstrationAccount {
  name: string
  email: string
  password: string
}

/** A program that calls the API as somebody, beside the browser. */
export async function callAs(request: APIRequestContext, who: RegExp): Promise<APIRequestContext> {
  const { items } = await (await request.get('/api/v1/demonstration-accounts')).json()
  const person = (items as DemonstrationAccount[]).find(({ name }) => who.test(name))
  const { email, password } = person ?? {}
  const answer = await request.post('/api/v1/session', { data: { email, password } })
  expect(answer.status()).toBe(200)
  return request
}

/** The agency says something of one of its activities, once more where it has said so already. */
export async function reportMeanwhile(request: APIRequestContext, number: string): Promise<string> {
  const agency = await callAs(request, PEOPLE.agency)
  const { items } = await (await agency.get('/api/v1/plans/2021-2023/reportable-activities')).json()
  const activities: { id: string; number: string; reportedProgress: number }[] = items
  const activity = activities.find((one) => one.number === number)
  if (!activity) throw new Error(`there is no activity ${number}`)
  const open = await openReport(agency, activity.id)
  const data = { from: activity.reportedProgress, to: (open?.to ?? activity.reportedProgress) + 1 }
  const answer = open
    ? await agency.put(`/api/v1/progress-reports/${open.id}`, {
        data,
        headers: { 'if-match': `"${open.version}"` },
      })
    : await agency.post(`/api/v1/activities/${activity.id}/progress-reports`, {
        data,
        headers: { 'idempotency-key': `${number}-${Date.now()}` },
      })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).id
}

/** The secretariat calls the bodies to report, unless it has done so. */
export async function callRound(request: APIRequestContext) {
  const secretariat = await callAs(request, PEOPLE.secretariat)
  const rounds = '/api/v1/plans/2021-2023/rounds'
  const { total } = await (await secretariat.get(rounds)).json()
  if (total > 0) return
  const answer = await secretariat.post(rounds, {
    data: { opensOn: '2023-03-29', dueOn: '2023-04-20', locksOn: '2023-04-30' },
    headers: { 'idempotency-key': 'round-of-april' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

async function openReport(request: APIRequestContext, activityId: string) {
  const address = `/api/v1/progress-reports?activity=${activityId}&state=submitted`
  const { items } = await (await request.get(address)).json()
  const [open] = items as { id: string; version: number; to: number }[]
  return open
}
