import { PERSONAL_DATA } from '@iltizam/shared/personal-data'
import { describe, expect } from 'vitest'

import { test as base, buildTestApp, reading, seedScene } from '../../../test/support/index.ts'
import { CANARIES, type Life, livedLife } from '../../../test/support/lived-life.ts'
import type { Scene } from '../../../test/support/scene.ts'
import { testClock } from '../../../test/support/test.ts'
import { readTrail } from '../../../test/support/trail.ts'
import { startWatchedApp } from '../../../test/support/watched-app.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

interface Kept {
  table: string
  withheld: { column: string; why: string }[]
  rows: Record<string, unknown>[]
}

const test = base.extend<{ lived: { app: App; scene: Scene; life: Life } }>({
  lived: [
    async ({ pool }, use) => {
      const app = await buildTestApp({ db: pool })
      const scene = await seedScene(pool)
      const life = await livedLife(app, pool, scene)
      await use({ app, scene, life })
      await app.close()
    },
    { scope: 'file' },
  ],
})

async function exported(app: App, path: string, by: { cookie: string }) {
  const answer = await app.inject(reading(path, by))
  expect(answer.statusCode, answer.body).toBe(200)
  const { tables, ...data }: { tables: Kept[] } = answer.json()
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? []
  return { answer, data, tables, rowsOf }
}

/** The columns of the register that an export neither tells nor names as withheld. */
function columnsLeftOut({ withheld, rows }: Kept, columns: readonly string[]): string[] {
  const told = new Set([...withheld.map(({ column }) => column), ...rows.flatMap(Object.keys)])
  return columns.filter((column) => !told.has(column))
}

describe('what is kept about somebody', () => {
  test('is told table by table, as the public register classes it', async ({
    lived: { app, scene, life },
  }) => {
    const { tables } = await exported(app, `/people/${life.personId}/data`, scene.administrator)

    expect(tables.map(({ table }) => table)).toEqual(PERSONAL_DATA.map(({ table }) => table))
    const left = tables.filter(({ rows }) => rows.length === 0).map(({ table }) => table)
    // Nobody can tell whose a hash is; they came with no minutes and no demonstration, and used no code.
    expect(left).toEqual([
      'demonstration_accounts',
      'recovery_codes',
      'attempt_counts',
      'imports',
      'system_keys',
    ])
    const missing = PERSONAL_DATA.flatMap(({ table, columns }) => {
      const kept = tables.find((one) => one.table === table)
      return kept?.rows.length ? columnsLeftOut(kept, columns).map((name) => [table, name]) : []
    })
    expect(missing).toEqual([])
  })

  test('is all that it says of them, and nothing that lets somebody in', async ({
    lived: { app, scene, life },
  }) => {
    const { answer, tables, rowsOf } = await exported(
      app,
      `/people/${life.personId}/data`,
      scene.administrator,
    )
    const body = answer.body.toLowerCase()
    for (const canary of CANARIES) expect(body, canary).toContain(canary)
    const told = tables.flatMap(({ rows }) => rows.flatMap(Object.keys))
    expect(
      told.filter((column) => /sha256|hash|secret|password|token|^key$|values/.test(column)),
    ).toEqual([])
    expect(answer.body).not.toMatch(/argon2/)
    expect(rowsOf('mandates')).toMatchObject([
      { id: life.mandateId, periods: [{ starts_on: '2023-03-01' }, { ends_on: '2023-03-29' }] },
    ])
    expect(rowsOf('progress_report_revisions')).toHaveLength(1)
    expect(rowsOf('progress_report_decisions')).toHaveLength(1)
    expect(rowsOf('meeting_attendances')).toMatchObject([{ attendance: 'excused' }])
    expect(rowsOf('audit_events').map(({ action }) => action)).toContain('session.refused')
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('attachment'),
    })
  })

  test('is nobody else’s', async ({ lived: { app, scene, life } }) => {
    const { deputy, administrator } = scene
    const { answer, rowsOf } = await exported(app, `/people/${deputy.personId}/data`, administrator)
    for (const canary of CANARIES) expect(answer.body.toLowerCase()).not.toContain(canary)
    expect(answer.body).not.toContain(life.accountId)
    expect(rowsOf('accounts')).toMatchObject([{ email: deputy.email }])
  })

  test('is for its owner to take too, and the trail tells who took it', async ({
    lived: { app, scene },
  }) => {
    const { focalPoint, auditor, administrator } = scene
    const { data, rowsOf } = await exported(app, '/account/data', focalPoint)
    expect(data).toMatchObject({ person: { id: focalPoint.personId } })
    expect(rowsOf('sessions').length).toBeGreaterThan(0)
    await exported(app, `/people/${focalPoint.personId}/data`, administrator)

    const trail = await readTrail(app, auditor, '?action=person.exported&limit=2')
    expect(trail.items).toMatchObject([
      { actor: { id: administrator.accountId }, object: { id: focalPoint.personId } },
      { actor: { id: focalPoint.accountId }, object: { id: focalPoint.personId } },
    ])
  })

  test('takes the same few statements, however much it is', async ({
    database,
    lived: { scene, life },
  }) => {
    const watched = await startWatchedApp(database.runtimeUrl, testClock)
    const cost = async (personId: string) => {
      const path = `/people/${personId}/data`
      return (await watched.ask(reading(path, scene.administrator))).statements.length
    }
    const little = await cost(scene.deputy.personId)
    expect(await cost(life.personId)).toBe(little)
    expect(little).toBeLessThanOrEqual(9)
    await watched.close()
  })
})
