import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

import { expectNoFinding } from './axe.ts'
import { expectNoOverflow } from './overflow.ts'
import { sampled } from './sample.ts'
import { callAs, enterAs, PEOPLE } from './visitor.ts'

const BODY = 'وكالة التنمية الرقمية'
const SUCCESSOR = { name: 'كريمة البوعناني' }

interface Found {
  account: string
  person: string
  /** Somebody who is nothing here any more. */
  former: string
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
  const former = await create('/people', { name: 'رشيد الودغيري' })
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
    ...{ handover: handover.id, former: former.id },
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
  'erasing who is somebody still': [
    PEOPLE.administrator,
    ({ person }) => `people/${person}?edit=erasure`,
  ],
  'erasing a person': [PEOPLE.administrator, ({ former }) => `people/${former}?edit=erasure`],
  mandates: [PEOPLE.administrator, () => 'mandates'],
  'mandates of a past day': [PEOPLE.administrator, () => 'mandates?asOf=2023-03-28'],
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
