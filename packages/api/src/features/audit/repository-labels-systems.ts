import { eq, inArray } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { systemKeys, systems } from '../../db/schema/index.ts'
import { organizationAt } from '../organizations/repository.ts'
import { always, columns } from './repository-label-columns.ts'

export function systemLabels(db: Db, ids: string[], moment: Moment) {
  const { id, name, organizationId } = systems
  const body = organizationAt(db, organizationId, moment, 'organization')
  return db
    .select(columns({ kind: 'system', id, name, organization: body.name }))
    .from(systems)
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}

/** A key is called after its system, in whose timeline its events are too. */
export function keyLabels(db: Db, ids: string[], moment: Moment) {
  const { id, systemId: partOf } = systemKeys
  const body = organizationAt(db, systems.organizationId, moment, 'organization')
  return db
    .select(columns({ kind: 'key', id, partOf, name: systems.name, organization: body.name }))
    .from(systemKeys)
    .innerJoin(systems, eq(systems.id, partOf))
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}
