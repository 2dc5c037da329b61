import { PERSONAL_DATA } from '@iltizam/shared/personal-data'
import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import type { Db } from '../src/db/connect.ts'
import { test } from './support/test.ts'

/** What of a table says nothing of a person: the texts of plans and bodies, hashes of things, and codes. */
const NOT_PERSONAL: Readonly<Record<string, readonly string[]>> = {
  activity_revisions: ['title'],
  activity_weights: ['reason'],
  audit_checkpoints: ['chain_sha256', 'public_key', 'signature'],
  audit_events: ['request_id', 'action', 'personal_sha256', 'chain_sha256'],
  audit_head: ['chain_sha256'],
  commitment_revisions: ['title', 'provenance'],
  commitment_weights: ['reason'],
  committee_revisions: ['name', 'provenance'],
  committee_seat_periods: ['reason'],
  imports: ['body', 'document', 'content_sha256'],
  mandate_periods: ['reason'],
  organization_revisions: ['name', 'kind', 'provenance'],
  organization_successions: ['kind', 'reason'],
  plan_revisions: ['title', 'status', 'provenance'],
  plans: ['slug'],
  progress_report_decisions: ['decided_on', 'kind', 'progress', 'reason'],
  progress_report_revisions: [
    ...['from_progress', 'to_progress', 'cause', 'reason', 'evidence', 'said_on'],
  ],
  progress_reports: ['state'],
  remarks: ['kind', 'text'],
  round_reminders: ['kind', 'reminded_on'],
  round_reopenings: ['reason'],
  round_revisions: ['reason'],
  secret_fingerprints: ['fingerprint'],
  succession_withdrawals: ['reason'],
  // Programs are nobody: what they are called is a name of a thing.
  system_keys: [
    ...['token_sha256', 'beginning', 'scopes', 'expires_at', 'used_at'],
    ...['revoked_at', 'revocation_reason', 'reminded_at'],
  ],
  systems: ['name', 'purpose', 'recorded_at'],
  theme_revisions: ['title', 'provenance'],
}

interface Column extends Record<string, unknown> {
  table: string
  column: string
  type: string
  /** Whether it names a person or an account. */
  names: boolean
  /** Whether its table has a column that does. */
  linked: boolean
}

/** All columns of all tables, as the database has them. */
async function columnsOf(db: Db): Promise<Column[]> {
  const { rows } = await db.execute<Column>(sql`
    with naming as (
      select c.conrelid, unnest(c.conkey) as attnum from pg_constraint c
      where c.contype = 'f' and c.confrelid in ('people'::regclass, 'accounts'::regclass)
    )
    select t.relname as "table", a.attname as "column", a.atttypid::regtype::text as type,
      exists (select from naming n where n.conrelid = t.oid and n.attnum = a.attnum) as names,
      exists (select from naming n where n.conrelid = t.oid) as linked
    from pg_class t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
    order by 1, a.attnum`)
  return rows
}

/** What may say something of a person: all of a table that names one, and any text of the others. */
function mayBePersonal({ column, type, names, linked }: Column): boolean {
  if (names) return column !== 'id'
  if (/^(text|jsonb)/.test(type)) return true
  return linked && type !== 'uuid' && !['version', 'changed_at'].includes(column)
}

const named = ({ table, column }: Pick<Column, 'table' | 'column'>) => `${table}.${column}`
const personal = PERSONAL_DATA.flatMap(({ table, columns }) =>
  columns.map((column) => named({ table, column })),
)
const impersonal = Object.entries(NOT_PERSONAL).flatMap(([table, columns]) =>
  columns.map((column) => named({ table, column })),
)
const unclassed = (columns: Column[]) =>
  columns
    .filter(mayBePersonal)
    .map(named)
    .filter((one) => !personal.includes(one) && !impersonal.includes(one))

describe('the register of personal data', () => {
  test('classes each column that may say something of a person, once', async ({ db }) => {
    const columns = await columnsOf(db)

    expect(unclassed(columns)).toEqual([])
    const classed = [...personal, ...impersonal]
    expect(new Set(classed).size).toBe(classed.length)
    const known = new Set(columns.map(named))
    expect(classed.filter((one) => !known.has(one))).toEqual([])
  })

  test('misses a column that nobody has classed', () => {
    const text = {
      table: 'people',
      column: 'birthplace',
      type: 'text',
      names: false,
      linked: false,
    }
    const account = { ...text, table: 'notes', column: 'author_id', type: 'uuid', names: true }

    expect(unclassed([text, account])).toEqual(['people.birthplace', 'notes.author_id'])
  })

  test('finds no national identity number, nor a place where one would be kept', async ({ db }) => {
    const names = (await columnsOf(db)).map(({ column }) => column)
    const isIdentityNumber = (name: string) =>
      /(^|_)(cin|cnie|nin|ssn|national_id|identity_number|identity_card|passport)(_|$)/.test(name)

    expect(isIdentityNumber('cnie') && isIdentityNumber('holder_national_id')).toBe(true)
    expect(names.filter(isIdentityNumber)).toEqual([])
  })
})
