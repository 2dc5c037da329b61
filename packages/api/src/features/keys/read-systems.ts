import { keyState } from '@iltizam/shared/key-life'
import { Problem } from '@iltizam/shared/problems'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE, type PageRequest } from '../../paging/page.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import {
  countSystems,
  findSystemRow,
  type KeyRow,
  listKeyRows,
  listSystemRows,
} from './repository.ts'
import type { System, SystemKey } from './schema.ts'

/** A name without NUL, which the database does not take. */
const Place = Type.Object({
  name: Type.String({ pattern: '^[^\\0]*$' }),
  id: Type.String({ format: 'uuid' }),
})

/** The systems by name in Arabic order, with their keys, a page of them. */
export async function listSystems(db: Db, request: PageRequest, clock: Clock) {
  const after = request.cursor === undefined ? null : decodeCursor(Place, request.cursor)
  const limit = request.limit ?? DEFAULT_PAGE_SIZE
  const rows = await listSystemRows(db, { after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await described(db, page, clock),
    nextCursor: last && rows.length > limit ? encodeCursor({ name: last.name, id: last.id }) : null,
    total: await countSystems(db),
    asOf: clock.today(),
  }
}

export async function getSystem(db: Db, id: string, clock: Clock): Promise<System> {
  const row = await findSystemRow(db, id)
  const [system] = row ? await described(db, [row], clock) : []
  if (!system) throw new Problem('system-not-found')
  return system
}

/** A key as it travels. */
export const describeKey = ({ systemId: _, ...key }: KeyRow, clock: Clock): SystemKey => ({
  ...key,
  state: keyState(key, clock.now()),
  expiresAt: key.expiresAt.toISOString(),
  usedAt: key.usedAt?.toISOString() ?? null,
  recordedAt: key.recordedAt.toISOString(),
  revokedAt: key.revokedAt?.toISOString() ?? null,
})

type SystemRow = Awaited<ReturnType<typeof listSystemRows>>[number]

async function described(db: Db, rows: SystemRow[], clock: Clock): Promise<System[]> {
  const bodies = await listOrganizationReferences(
    db,
    rows.map(({ organizationId }) => organizationId),
    { asOf: clock.today(), knownAt: undefined },
  )
  const keys = await listKeyRows(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ organizationId, recordedAt, ...row }) =>
    bodies
      .filter(({ id }) => id === organizationId)
      .map((organization) => ({
        ...row,
        organization,
        recordedAt: recordedAt.toISOString(),
        keys: keys
          .filter(({ systemId }) => systemId === row.id)
          .map((key) => describeKey(key, clock)),
      })),
  )
}
