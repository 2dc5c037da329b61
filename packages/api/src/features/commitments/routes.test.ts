import { writtenIn } from '@iltizam/shared/localized-text'
import { describe, expect } from 'vitest'

import { fact, seedOrganization, seedPlan, test } from '../../../test/support/index.ts'
import { commitmentRevisions } from '../../db/schema/index.ts'

test.for(['urn:uuid:01870d4a-0000-7000-8000-000000000001', '01870D4A-0000-7000-8000-00000000000A'])(
  'an id has one form, and %s is not it',
  async (id, { app, db }) => {
    const plan = await seedPlan(db, { commitments: [{}] })
    const codes = []
    for (const url of [`/commitments/${id}`, `/plans/${plan.id}/commitments?theme=${id}`])
      codes.push((await app.inject(`/api/v1${url}`)).json().code)

    expect(codes).toEqual(['validation-failed', 'validation-failed'])
  },
)

test('a day that has not come is refused', async ({ app, db }) => {
  const plan = await seedPlan(db, { commitments: [{}] })

  const response = await app.inject(`/api/v1/plans/${plan.id}/commitments?asOf=2023-03-30`)

  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({
    code: 'not-yet-known',
    errors: [{ pointer: '#/query/asOf', rule: 'past' }],
  })
})

describe('GET /commitments/{commitmentId}', () => {
  test('gives the text of the day that is asked for', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ title: 'العنوان الأول' }] })
    const commitmentId = plan.commitments[0]?.id ?? ''
    await db.insert(commitmentRevisions).values({
      ...fact('2023-03-01'),
      commitmentId,
      title: writtenIn('ar', 'العنوان الثاني'),
      provenance: [],
    })
    const title = async (query: string) =>
      (await app.inject(`/api/v1/commitments/${commitmentId}${query}`)).json().title.ar.text

    expect(await title('?asOf=2023-02-28')).toBe('العنوان الأول')
    expect(await title('')).toBe('العنوان الثاني')
  })

  test('names its lead as the body was called on that day', async ({ app, db }) => {
    const id = await seedOrganization(db, { name: 'وزارة الثقافة' })
    await seedOrganization(db, { id, name: 'وزارة الشباب والثقافة', effectiveFrom: '2023-02-01' })
    const plan = await seedPlan(db, { commitments: [{ leadId: id }] })
    const commitmentId = plan.commitments[0]?.id
    const lead = async (day: string) =>
      (await app.inject(`/api/v1/commitments/${commitmentId}?asOf=${day}`)).json().lead.name.ar.text

    expect(await lead('2023-01-31')).toBe('وزارة الثقافة')
    expect(await lead('2023-02-01')).toBe('وزارة الشباب والثقافة')
  })

  test('tells what does not exist from what was not known yet', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{}] })
    const code = async (url: string) => (await app.inject(`/api/v1/commitments/${url}`)).json().code

    expect(await code(plan.id)).toBe('commitment-not-found')
    expect(await code(`${plan.commitments[0]?.id}?asOf=2022-12-31`)).toBe('not-recorded-then')
    expect(await code('10')).toBe('validation-failed')
  })

  test('leaves one language of each text, or the one it falls back to', async ({ app, db }) => {
    const plan = await seedPlan(db, { commitments: [{ title: 'العنوان' }] })

    const { title } = (
      await app.inject(`/api/v1/commitments/${plan.commitments[0]?.id}?language=fr`)
    ).json()

    expect(title).toEqual({ source: 'ar', ar: { text: 'العنوان', state: 'verified' } })
  })
})
