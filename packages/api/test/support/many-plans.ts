import { readFile } from 'node:fs/promises'

import { withClient } from '../../src/db/with-client.ts'

/** What fills a database: its text tells one filling from another. */
export const readFilling = () => readFile(new URL('./many-plans.sql', import.meta.url), 'utf8')

/**
 * Fills an empty database with so many plans, `plan-1` being the oldest, and leaves it as it is once
 * the server has had its quiet moment: counted, and with nothing left to tidy up while one measures.
 */
export async function fillWithPlans(ownerUrl: string, plans: number): Promise<void> {
  const filling = await readFilling()
  await withClient(ownerUrl, 'filling', async (owner) => {
    await owner.query('BEGIN')
    await owner.query(`SET LOCAL many.plans = ${plans}; SET LOCAL work_mem = '256MB'`)
    await owner.query(filling)
    await owner.query('COMMIT')
    await owner.query('VACUUM (ANALYZE)')
  })
}
