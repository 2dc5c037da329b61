import { Problem } from '@iltizam/shared/problems'
import { Type } from 'typebox'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE, type PageRequest } from '../../paging/page.ts'
import { countPeople, findPersonRow, listPersonRows } from './repository.ts'
import type { Person } from './schema.ts'

/** A name without NUL, which the database does not take. */
const Place = Type.Object({
  name: Type.String({ pattern: '^[^\\0]*$' }),
  id: Type.String({ format: 'uuid' }),
})

/** Everybody who is known, by name in Arabic order, a page of them. */
export async function listPeople(db: Db, request: PageRequest, { asOf }: Moment) {
  const after = request.cursor === undefined ? null : decodeCursor(Place, request.cursor)
  const limit = request.limit ?? DEFAULT_PAGE_SIZE
  const rows = await listPersonRows(db, { after, limit: limit + 1 })
  const page = rows.slice(0, limit).map(described)
  const last = page.at(-1)
  return {
    items: page,
    nextCursor: last && rows.length > limit ? encodeCursor({ name: last.name, id: last.id }) : null,
    total: await countPeople(db),
    asOf,
  }
}

export async function getPerson(db: Db, id: string): Promise<Person> {
  const row = await findPersonRow(db, id)
  if (!row) throw new Problem('person-not-found')
  return described(row)
}

type PersonRow = Omit<Person, 'erasedAt'> & { recordedAt: Date; erasedAt: Date | null }

const described = ({ recordedAt: _, erasedAt, ...person }: PersonRow): Person => ({
  ...person,
  erasedAt: erasedAt?.toISOString() ?? null,
})
