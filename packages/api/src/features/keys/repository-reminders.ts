import type { Day } from '@iltizam/shared/days'
import { endingBy } from '@iltizam/shared/key-life'
import { and, asc, eq, gt, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Db } from '../../db/connect.ts'
import { systemKeys, systems } from '../../db/schema/index.ts'
import { endOf } from '../organizations/repository-successions.ts'

/**
 * Marks one key as told of whose last day is near, and gives it; undefined where there is none. Of two
 * who look at once each takes another. One that has a key in its place, or whose body has ended, opens
 * nothing that anybody would miss.
 */
export async function takeEndingKey(tx: Db, { now, today }: { now: Date; today: Day }) {
  const next = alias(systemKeys, 'next')
  const end = endOf(tx, systems.organizationId)
  const [key] = await tx
    .select({
      id: systemKeys.id,
      expiresAt: systemKeys.expiresAt,
      systemId: systems.id,
      system: systems.name,
      organizationId: systems.organizationId,
    })
    .from(systemKeys)
    .innerJoin(systems, eq(systems.id, systemKeys.systemId))
    .where(
      and(
        isNull(systemKeys.remindedAt),
        isNull(systemKeys.revokedAt),
        gt(systemKeys.expiresAt, now),
        lte(systemKeys.expiresAt, endingBy(now)),
        or(sql`${end} is null`, sql`${end} > ${today}`),
        notExists(
          tx
            .select({ id: next.id })
            .from(next)
            .where(and(eq(next.replacesId, systemKeys.id), isNull(next.revokedAt))),
        ),
      ),
    )
    .orderBy(asc(systemKeys.expiresAt), asc(systemKeys.id))
    .limit(1)
    .for('update', { of: systemKeys, skipLocked: true })
  if (key) await tx.update(systemKeys).set({ remindedAt: now }).where(eq(systemKeys.id, key.id))
  return key
}
