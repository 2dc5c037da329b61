import { REMARK_KINDS } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'

import { activities } from './activities.ts'
import { fact, latestFirstIndex, localizedText, references } from './columns.ts'
import { commitments } from './commitments.ts'
import { imports } from './imports.ts'
import { organizations } from './organizations.ts'

/** What a meeting's table says beside a commitment. */
export const remarks = pgTable(
  'remarks',
  {
    ...fact(),
    commitmentId: uuid().notNull(),
    /** From 1, in the order of the table's cell. */
    position: integer().notNull(),
    kind: text({ enum: REMARK_KINDS }).notNull(),
    text: localizedText().notNull(),
    activityId: uuid(),
    /** The commitment that this one waits for. */
    dependsOnId: uuid(),
    /** Who answers for the activity, where it is another body. */
    responsibleId: uuid(),
    expectedBy: date(),
    /** A proposed change of progress. */
    fromProgress: smallint(),
    toProgress: smallint(),
    importId: uuid().notNull(),
  },
  (table) => [
    references('remarks_commitment_fkey', table.commitmentId, commitments.id),
    references('remarks_activity_fkey', table.activityId, activities.id),
    references('remarks_depends_on_fkey', table.dependsOnId, commitments.id),
    references('remarks_responsible_fkey', table.responsibleId, organizations.id),
    references('remarks_import_fkey', table.importId, imports.id),
    check('remarks_from_percent', sql`${table.fromProgress} between 0 and 100`),
    check('remarks_to_percent', sql`${table.toProgress} between 0 and 100`),
    latestFirstIndex('remarks_latest', table.commitmentId, table),
  ],
)
