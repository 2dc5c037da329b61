import { expect, test } from '@playwright/test'

import { callAs, enterAs, PEOPLE } from './visitor.ts'

const NAME = 'مينة الشرقاوي'
const BODY = 'وكالة التنمية الرقمية'
const ERASED = 'شخص محيت معطياته'

test('an administrator erases a former focal point, whose mandate can still be read', async ({
  page,
}) => {
  const { request } = page.context()
  await callAs(request, PEOPLE.administrator)
  const create = async (path: string, data: object) => {
    const headers = { 'idempotency-key': `erasure${path}` }
    const answer = await request.post(`/api/v1${path}`, { data, headers })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json()
  }
  const person = await create('/people', { name: NAME, honorific: 'السيدة' })
  const { items } = await (await request.get('/api/v1/organizations?limit=200')).json()
  const bodies: { id: string; name: { ar: { text: string } } }[] = items
  const mandate = await create('/mandates', {
    ...{ personId: person.id, kind: 'deputy', startsOn: '2023-03-28', endsOn: '2023-03-29' },
    organizationId: bodies.find(({ name }) => name.ar.text === BODY)?.id,
  })

  await enterAs(page, PEOPLE.administrator, `/ar/people/${person.id}`)
  await page.getByRole('link', { name: 'محو المعطيات', exact: true }).click()
  const panel = page.getByRole('region', { name: 'محو المعطيات' })
  await expect(panel.getByText('ما يبقى، ولماذا')).toBeVisible()
  await panel.getByLabel('مرجع الطلب').fill('الطلب 12/2023')
  await panel.getByLabel(/^للتأكيد/).fill(NAME)
  await panel.getByRole('button', { name: 'محو نهائي' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ERASED)
  await expect(page.getByRole('status')).toBeFocused()

  // Who was it on 28 March 2023? Somebody, for that body, on that day.
  await page.goto(`/ar/mandates/${mandate.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ERASED)
  await expect(page.getByText(BODY).first()).toBeVisible()
  await enterAs(page, PEOPLE.auditor, `/ar/audit?object=${person.id}`)
  await expect(page.getByText('محيت معطيات', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(NAME)).toHaveCount(0)
})
