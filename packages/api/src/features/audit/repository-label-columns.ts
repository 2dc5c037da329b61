import type { LocalizedText } from '@iltizam/shared/localized-text'
import { type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

export interface Label {
  kind: string
  id: PgColumn
  number?: SQLWrapper
  title?: SQLWrapper
  /** A person's. */
  name?: SQLWrapper
  planSlug?: SQLWrapper
  /** Whose word it is. */
  organization?: SQLWrapper
  /** Whose timeline holds its events too. */
  partOf?: SQLWrapper
}

const none = sql`null`
export const always = sql`true`

/** The same columns for every kind. */
export function columns({ kind, id, number, title, name, planSlug, organization, partOf }: Label) {
  return {
    kind: sql<string>`${kind}::text`,
    id: sql<string>`${id}`,
    partOfId: sql<string | null>`(${partOf ?? none})::uuid`,
    number: sql<string | null>`(${number ?? none})::text`,
    title: sql<LocalizedText | null>`(${title ?? none})::jsonb`,
    name: sql<string | null>`(${name ?? none})::text`,
    planSlug: sql<string | null>`(${planSlug ?? none})::text`,
    organization: sql<LocalizedText | null>`(${organization ?? none})::jsonb`,
  }
}
