import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { references } from './columns.ts'

/** What was done, by whom and why. A trigger refuses to change it, whoever asks. */
export const auditEvents = pgTable(
  'audit_events',
  {
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    requestId: text().notNull(),
    /** Who acted: a program such as 'command-line', or a person's account. */
    actor: text().notNull(),
    /** Object and verb, such as 'commitment.created'. */
    action: text().notNull(),
    objectId: uuid().notNull(),
    reason: text(),
    before: jsonb().$type<object>(),
    after: jsonb().$type<object>(),
    /** Of the personal payload's canonical JSON: the event stands when that is erased. */
    personalSha256: text(),
  },
  (table) => [
    index('audit_events_object').on(table.objectId, table.sequence),
    index('audit_events_actor').on(table.actor, table.sequence),
    // By its beginning too: that is the object's kind.
    index('audit_events_action').on(table.action.op('text_pattern_ops'), table.sequence),
    index('audit_events_request').on(table.requestId, table.sequence),
    index('audit_events_recorded').on(table.recordedAt),
  ],
)

/** What an event says of a person: apart, so that it can be erased without touching the event. */
export const auditPersonalPayloads = pgTable(
  'audit_personal_payloads',
  {
    sequence: bigint({ mode: 'number' }).primaryKey(),
    payload: jsonb().$type<object>().notNull(),
  },
  (table) => [
    references('audit_personal_payloads_event_fkey', table.sequence, auditEvents.sequence),
  ],
)
