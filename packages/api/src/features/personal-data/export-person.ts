import { PERSONAL_DATA } from '@iltizam/shared/personal-data'
import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { readFor } from '../../db/reads-for.ts'
import { findAccountIdOf, getAccountRow } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { findPersonRow } from '../people/repository.ts'
import { listKeptRows } from './repository.ts'
import { SOURCES } from './repository-sources.ts'
import type { PersonData } from './schema.ts'

/** All that is kept about somebody, table by table; the trail tells who took it away. */
export async function exportPerson(tx: Db, personId: string, author: Author): Promise<PersonData> {
  const person = await findPersonRow(tx, personId)
  if (!person) throw new Problem('person-not-found')
  const accountId = await findAccountIdOf(tx, personId)
  // That they wrote down a report of any body is about them, what it says is not told.
  await readFor(tx, 'all')
  const kept = await listKeptRows(tx, { personId, accountId })
  const act = actOf(author)
  await recordChanges(tx, act, [{ action: 'person.exported', objectId: personId }])
  const { id, name, honorific } = person
  return {
    exportedAt: act.recordedAt.toISOString(),
    person: { id, name, honorific },
    tables: PERSONAL_DATA.map(({ table, purpose, kept: retention, readBy }) => ({
      ...{ table, purpose, kept: retention, readBy: [...readBy] },
      withheld: Object.entries(SOURCES[table].withheld ?? {}).map(([column, why]) => ({
        column,
        why,
      })),
      rows: kept.filter((one) => one.table === table).map(({ row }) => row),
    })),
  }
}

/** The same about who is signed in. */
export async function exportMyData(tx: Db, author: Author): Promise<PersonData> {
  const { personId } = await getAccountRow(tx, author.accountId)
  return exportPerson(tx, personId, author)
}
