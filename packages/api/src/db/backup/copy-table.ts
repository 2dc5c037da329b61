import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

import { type Measure, measure } from './measure.ts'
import { listed, qualified, type Table } from './tables.ts'

/**
 * For the rest of the transaction the same content is written as the same bytes, whatever the role
 * or the server prefers; a table is written whole or not at all, and nothing is cut short. A role
 * that is held to the policies of the tables could not read them without: it reads for all.
 */
export async function writeCanonically(client: Client): Promise<void> {
  await client.query(`
    SET LOCAL client_encoding = 'UTF8';
    SET LOCAL timezone = 'UTC';
    SET LOCAL datestyle = 'ISO, YMD';
    SET LOCAL intervalstyle = 'postgres';
    SET LOCAL bytea_output = 'hex';
    SET LOCAL extra_float_digits = 1;
    SET LOCAL iltizam.reads_for = 'all';
    SELECT set_config('row_security', CASE WHEN bool_or(row_security_active(oid)) THEN 'on' ELSE 'off' END, true)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r';
    SET LOCAL statement_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = 0`)
}

/** Sends a table's rows on, in their order, and gives their number and hash. */
export async function copyOut(
  client: Client,
  { name, columns, order }: Table,
  ...steps: (NodeJS.ReadWriteStream | Writable)[]
): Promise<Measure> {
  const rows = `SELECT ${listed(columns)} FROM ${qualified(name)} ORDER BY ${order}`
  const content = measure()
  await pipeline([client.query(copyTo(`COPY (${rows}) TO STDOUT`)), content.stream, ...steps])
  return content.result()
}

export async function copyIn(
  client: Client,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  ...source: (Readable | NodeJS.ReadWriteStream)[]
): Promise<void> {
  const target = copyFrom(`COPY ${qualified(name)} (${listed(columns)}) FROM STDIN`)
  await pipeline([...source, client.query(target)])
}
