import type { LocalizedText } from '@iltizam/shared/localized-text'
import type { Provenance } from '@iltizam/shared/provenance'
import {
  type AnyPgColumn,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

/** A thing that goes on being the same while what is said of it changes. */
export const identity = () => ({
  id: uuid().primaryKey(),
  /** Grows by one with each change, so that the second of two editors is told. */
  version: integer().notNull().default(1),
  /** When it last changed; null until it has. What changes it next is recorded later than that. */
  changedAt: timestamp({ withTimezone: true }),
})

/** A fact with its two clocks. Rows are added, never changed: any past day can be read. */
export const fact = () => ({
  id: uuid().primaryKey(),
  /** The day from which it holds, in the instance's zone. */
  effectiveFrom: date().notNull(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
})

/** From a day to another, which is no longer in it. Rows are added; the last one recorded counts. */
export const period = () => ({
  id: uuid().primaryKey(),
  startsOn: date().notNull(),
  /** Null: no end is known. */
  endsOn: date(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
})

export const localizedText = () => jsonb().$type<LocalizedText>()
export const provenance = () => jsonb().$type<Provenance[]>().notNull()

/** A foreign key under a name of its own, which an error and a migration can show. */
export const references = (name: string, column: AnyPgColumn, target: AnyPgColumn) =>
  foreignKey({ name, columns: [column], foreignColumns: [target] })

interface Fact {
  id: AnyPgColumn
  effectiveFrom: AnyPgColumn
  recordedAt: AnyPgColumn
}

/** Finds the fact that held for a subject on a day without reading those before it. */
export const latestFirstIndex = (name: string, subject: AnyPgColumn, table: Fact) =>
  index(name).on(subject, table.effectiveFrom, table.recordedAt, table.id)
