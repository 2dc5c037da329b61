import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getTableName, is, Table } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import * as schema from '../src/db/schema/index.ts'
import type { Contract } from './rules/contract.ts'
import { root } from './rules/run-tool.ts'
import { longFiles, nameFaults, tagFaults, writersByTable } from './rules/source-rules.ts'
import { readSources } from './rules/sources.ts'

const tables = new Map(
  Object.entries(schema).flatMap(([name, member]) =>
    is(member, Table) ? [[name, getTableName(member)] as const] : [],
  ),
)
const api = await readSources('packages/api/src')

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

describe('a table', () => {
  it('is written by one feature, and each by one', () => {
    const writers = writersByTable(api, tables)

    expect(tables.size).toBeGreaterThan(10)
    expect(api.size).toBeGreaterThan(50)
    expect(Object.fromEntries(writers)).toEqual({
      acceptedProgress: ['progress'],
      accountIdentities: ['provider-sign-ins'],
      accountRoles: ['accounts'],
      accountTokens: ['credentials'],
      accounts: ['accounts'],
      activities: ['activities'],
      activityRevisions: ['activities'],
      activityWeights: ['activities'],
      attemptCounts: ['attempts'],
      auditCheckpoints: ['audit-chain'],
      auditEvents: ['audit'],
      // The triggers of the events move it.
      auditHead: [],
      auditPersonalPayloads: ['audit'],
      commitmentRevisions: ['commitments'],
      commitments: ['commitments'],
      commitmentSupporters: ['commitments'],
      commitmentWeights: ['commitments'],
      committeeRevisions: ['committees'],
      committeeSeatPeriods: ['committees'],
      committeeSeats: ['committees'],
      committees: ['committees'],
      demonstrationAccounts: ['accounts'],
      handovers: ['handovers'],
      // Every creation keeps its answer, in one place.
      idempotencyKeys: ['packages/api/src/db/idempotency.ts'],
      imports: ['imports'],
      keyRequestCounts: ['keys'],
      knownDevices: ['sessions'],
      mailPreferences: ['mails'],
      mails: ['mails'],
      mandatePeriods: ['mandates'],
      mandates: ['mandates'],
      instance: ['instance'],
      meetingAttendances: ['meetings'],
      meetings: ['meetings'],
      organizationRevisions: ['organizations'],
      organizations: ['organizations'],
      organizationSuccessions: ['organizations'],
      people: ['people'],
      planRevisions: ['plans'],
      plans: ['plans'],
      progressReportDecisions: ['progress-reports'],
      progressReportRevisions: ['progress-reports'],
      progressReports: ['progress-reports'],
      providerSignIns: ['provider-sign-ins'],
      publishedFigures: ['progress'],
      recoveryCodes: ['second-factors'],
      remarks: ['remarks'],
      roundReminders: ['rounds'],
      roundReopenings: ['rounds'],
      roundRevisions: ['rounds'],
      rounds: ['rounds'],
      secondFactors: ['second-factors'],
      secretFingerprints: ['instance'],
      sessions: ['sessions'],
      successionWithdrawals: ['organizations'],
      systemKeys: ['keys'],
      systems: ['keys'],
      themeRevisions: ['plans'],
      themes: ['plans'],
    })
  })

  it.each([
    ['drizzle', 'await db.insert(plans).values(row)'],
    ['drizzle over two lines', 'await db\n  .update(\n    plans)\n  .set(row)'],
    ['the schema’s own name', 'await db.delete(schema.plans)'],
    ['SQL that holds the table', `await db.execute(sql\`update \${plans} set x = 1\`)`],
    ['SQL that holds its name', 'await client.query(`INSERT INTO plan_table (id) VALUES (1)`)'],
    ['SQL that empties it', 'await client.query("truncate table public.plan_table")'],
  ])('that another feature writes by %s is found', (_how, text) => {
    const sources = new Map([
      ['packages/api/src/features/plans/repository.ts', 'db.insert(plans)'],
      ['packages/api/src/features/themes/repository.ts', text],
      ['packages/api/src/features/themes/repository.test.ts', 'db.insert(plans)'],
      ['packages/api/src/cli/repair.ts', text],
    ])

    expect(writersByTable(sources, new Map([['plans', 'plan_table']])).get('plans')).toEqual([
      'packages/api/src/cli/repair.ts',
      'plans',
      'themes',
    ])
  })

  it('that is only read, or named like another, has no writer', () => {
    const text = 'db.select().from(plans); hash.update(plan); sql`delete from plan_table_old`'
    const sources = new Map([['packages/api/src/features/themes/repository.ts', text]])

    expect(writersByTable(sources, new Map([['plans', 'plan_table']])).get('plans')).toEqual([])
  })
})

describe('a file', () => {
  it('longer than 250 lines is two files', async () => {
    const sources = await readSources('packages', 'e2e', 'bench', 'scripts')

    expect(sources.size).toBeGreaterThan(200)
    expect(longFiles(sources, 250)).toEqual([])
  })

  it('of 251 lines is found, and one of 250 is not', () => {
    const lines = (count: number) => `${'it\n'.repeat(count)}`
    const sources = new Map([
      ['long.ts', lines(251)],
      ['short.ts', lines(250)],
    ])

    expect(longFiles(sources, 250)).toEqual(['long.ts: 251 lines'])
  })
})

describe('a feature', () => {
  it('has one name: in the API, the contract, the web and the words', async () => {
    const contract: Contract = JSON.parse(
      await readFile(join(root, 'packages/api/openapi.json'), 'utf8'),
    )
    const words = await readdir(join(root, 'packages/shared/locales/ar'))
    const features = await foldersIn('packages/api/src/features')
    const names = {
      api: features,
      routed: features.filter((name) => api.has(`packages/api/src/features/${name}/routes.ts`)),
      web: await foldersIn('packages/web/src/features'),
      tags: (contract.tags ?? []).map(({ name }) => name),
      namespaces: words.map((name) => name.replace('.json', '')),
    }

    expect(names.routed.length).toBeGreaterThan(3)
    expect(names.web.length).toBeGreaterThan(3)
    expect(nameFaults(names)).toEqual([])
    expect(tagFaults(api)).toEqual([])
  })

  it('that goes by another name somewhere is found', () => {
    const faults = nameFaults({
      api: ['plans', 'audit', 'remarks'],
      routed: ['plans', 'remarks'],
      web: ['plans', 'dashboard', 'remarks'],
      tags: ['plans', 'notes'],
      namespaces: ['common', 'problems', 'plans', 'notes'],
    })

    expect(faults).toEqual([
      'remarks has routes and no tag',
      'notes is a tag and no feature with routes',
      'dashboard is a feature of the web alone',
      'notes is a namespace and no feature',
      'dashboard has screens and no words',
      'remarks has screens and no words',
    ])
  })

  it('whose routes hang under another tag is found', () => {
    const sources = new Map([
      ['packages/api/src/features/plans/routes.ts', "tags: ['plans'], tags: ['progress']"],
    ])

    expect(tagFaults(sources)).toEqual(["packages/api/src/features/plans/routes.ts: 'progress'"])
  })
})
