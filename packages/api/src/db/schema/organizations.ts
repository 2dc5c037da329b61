import { ORGANIZATION_KINDS } from '@iltizam/shared/vocabulary'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

import {
  fact,
  identity,
  latestFirstIndex,
  localizedText,
  provenance,
  references,
} from './columns.ts'

export const organizations = pgTable('organizations', identity())

/** A body's name and kind over time: documents show the name of their day. */
export const organizationRevisions = pgTable(
  'organization_revisions',
  {
    ...fact(),
    organizationId: uuid().notNull(),
    name: localizedText().notNull(),
    kind: text({ enum: ORGANIZATION_KINDS }).notNull(),
    provenance: provenance(),
  },
  (table) => [
    references('organization_revisions_organization_fkey', table.organizationId, organizations.id),
    latestFirstIndex('organization_revisions_latest', table.organizationId, table),
  ],
)
