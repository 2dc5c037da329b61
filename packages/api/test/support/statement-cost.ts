import type { Client } from 'pg'

import type { Statement } from './watched-app.ts'

/** What PostgreSQL touched for some statements. */
export interface Cost {
  /** Pages, in memory or not; one that is asked for twice counts twice. */
  buffers: number
  /** The most rows of a table that were looked at in one go, wanted or not. */
  longestScan: number
}

interface PlanNode {
  'Relation Name'?: string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: PlanNode[]
}

/**
 * By EXPLAIN, which counts the pages of the statement alone and each time the same: the server's own
 * counters come late, and hold its catalogues and whatever else is going on. Writes are left out.
 */
export async function costOf(client: Client, statements: readonly Statement[]): Promise<Cost> {
  const total: Cost = { buffers: 0, longestScan: 0 }
  for (const { text, values } of statements.filter(isRead)) {
    const explain = `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${text}`
    // The first time a session also looks up what it has not met before.
    await client.query(explain, values)
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(explain, values)
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) {
      total.buffers += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
      total.longestScan = Math.max(total.longestScan, ...scansIn(Plan))
    }
  }
  return total
}

const isRead = ({ text }: Statement) => /^select/i.test(text)

function scansIn(node: PlanNode): number[] {
  const rows = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)
  const own = node['Relation Name'] === undefined ? [] : [rows]
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)]
}
