import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { describe, expect } from 'vitest'

import {
  buildTestApp,
  change,
  creation,
  test as dbTest,
  inArabic,
  seedCaller,
} from '../test/support/index.ts'
import { makeTemporaryFolder } from '../test/support/temporary-folder.ts'

const test = dbTest.extend<{ program: Awaited<ReturnType<typeof buildTestApp>> }>({
  program: async ({ db }, use) => {
    const folder = await makeTemporaryFolder()
    await mkdir(join(folder.path, 'assets'))
    await writeFile(
      join(folder.path, 'index.html'),
      '<!doctype html><html lang="ar"><head></head><body><div id="root"></div></body></html>',
    )
    const program = await buildTestApp({ db, webFolder: folder.path })
    await use(program)
    await program.close()
    await folder.remove()
  },
})

/** Two commitments under one theme, one of them without an activity, set up through the API alone. */
async function setUp(program: Awaited<ReturnType<typeof buildTestApp>>, cookie: string) {
  const create = async (path: string, payload: object) => {
    const answer = await program.inject(creation(path, { cookie }, payload))
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const lead = await create('/organizations', { name: inArabic('وزارة العدل'), kind: 'ministry' })
  const plan = await create('/plans', {
    slug: '2024-2027',
    ordinal: 1,
    title: inArabic('الخطة الأولى'),
    status: 'implementing',
    startYear: 2024,
    endYear: 2027,
  })
  const theme = await create(`/plans/${plan.slug}/themes`, { title: inArabic('العدالة') })
  const commitment = await create(`/plans/${plan.id}/commitments`, {
    title: inArabic('نشر الأحكام'),
    themeId: theme.id,
    leadId: lead.id,
  })
  const empty = await create(`/plans/${plan.id}/commitments`, { title: inArabic('المساعدة') })
  const activities = []
  for (const title of ['إعداد القانون', 'المصادقة عليه'])
    activities.push(
      await create(`/commitments/${commitment.id}/activities`, { title: inArabic(title) }),
    )
  return { lead, plan, theme, commitment, empty, activities }
}

describe('a plan that is set up by hand on an empty instance', () => {
  test('reads as one whose minutes were loaded, with nothing to measure until it is reported', async ({
    db,
    program,
  }) => {
    const { cookie } = await seedCaller(db, 'secretariat')
    const { lead, plan, theme, commitment, empty, activities } = await setUp(program, cookie)
    const read = async (path: string) => (await program.inject(`/api/v1${path}`)).json()

    const shown = {
      slug: '2024-2027',
      commitmentCount: 2,
      implementationEnds: null,
      progress: { exact: 0, shown: 0 },
      lastApproval: null,
      lastChangedOn: null,
      firstHeldOn: '2023-03-29',
      themes: [{ id: theme.id, position: 1, version: 1 }],
      version: 1,
    }
    expect(await read('/plans')).toMatchObject({ total: 1, items: [shown] })
    expect(await read('/plans/2024-2027')).toMatchObject(shown)
    expect(await read('/plans/2024-2027/commitments')).toMatchObject({
      total: 2,
      items: [
        { number: 1, themeId: theme.id, lead: { id: lead.id }, weight: 1, notReportedCount: 2 },
        { number: 2, themeId: null, lead: null, progress: { exact: null, shown: null } },
      ],
    })
    expect(await read('/plans/2024-2027/progress')).toMatchObject({
      progress: { exact: 0 },
      parts: [{ commitmentId: commitment.id }],
      themes: [{ themeId: theme.id, progress: { exact: 0 } }],
    })
    expect(await read(`/commitments/${empty.id}/progress`)).toMatchObject({
      progress: { exact: null, shown: null },
      parts: [],
    })
    expect(await read(`/commitments/${commitment.id}/activities`)).toMatchObject({
      items: [
        { id: activities[0].id, number: '1.1', reportedProgress: null, weight: 1 },
        { id: activities[1].id, number: '1.2', reportedProgress: null, approval: null },
      ],
    })
    expect(await read(`/plans/${plan.id}?asOf=2023-03-28`)).toMatchObject({
      code: 'not-recorded-then',
    })
  })

  test('is reported on like any other, and its pages show it', async ({ db, program }) => {
    const secretary = await seedCaller(db, 'secretariat')
    const colleague = await seedCaller(db, 'secretariat')
    const { activities, lead } = await setUp(program, secretary.cookie)
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId: lead.id })
    const report = await program.inject(
      creation(`/activities/${activities[0].id}/progress-reports`, focalPoint, {
        from: null,
        to: 50,
      }),
    )
    expect(report.statusCode, report.body).toBe(201)
    const decided = await program.inject(
      creation(
        `/progress-reports/${report.json().id}/decisions`,
        colleague,
        { kind: 'accept' },
        { version: 1 },
      ),
    )
    expect(decided.statusCode, decided.body).toBe(201)
    const weighed = await program.inject(
      change('PUT', `/activities/${activities[0].id}/weight`, secretary, {
        version: 2,
        payload: { weight: 3, reason: inArabic('هو الأساس') },
      }),
    )
    expect(weighed.statusCode, weighed.body).toBe(200)

    const plan = (await program.inject('/api/v1/plans/2024-2027')).json()
    expect(plan).toMatchObject({
      progress: { exact: 37.5, shown: 38 },
      lastChangedOn: '2023-03-29',
      lastApproval: null,
    })
    for (const language of LANGUAGES)
      for (const path of ['', '/plans/2024-2027', '/plans/2024-2027/commitments/1']) {
        const page = await program.inject(`/${language}${path}`)
        expect(page.statusCode, path).toBe(200)
        expect(page.body, path).toMatch(/38(\.5)?[^0-9]{0,3}%|37\.5/)
        expect(page.body, path).not.toMatch(/\b(undefined|NaN|\[object|null%)/)
      }
    const empty = await program.inject('/ar/plans/2024-2027/commitments/2')
    expect(empty.statusCode).toBe(200)
    expect(empty.body).toContain('المساعدة')
    expect(empty.body).not.toMatch(/\b(undefined|NaN|\[object|null%)/)
  })
})
