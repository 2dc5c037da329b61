import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

import { references } from './columns.ts'

/** What was done, by whom and why. A trigger refuses to change it, whoever asks. */
export const auditEvents = pgTable(
  'audit_events',
  {
    /** Its place, one after that of the event before it; a trigger gives it, whoever adds the event. */
    sequence: bigint({ mode: 'number' }).primaryKey().default(0),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    requestId: text().notNull(),
    /** Who acted: a program such as 'command-line', or a person's account. */
    actor: text().notNull(),
    /** The session, or the key, by which an account acted; null where there was none. */
    credentialId: uuid(),
    /** Object and verb, such as 'commitment.created'. */
    action: text().notNull(),
    objectId: uuid().notNull(),
    reason: text(),
    before: jsonb().$type<object>(),
    after: jsonb().$type<object>(),
    /** Of the personal payload's canonical JSON: the event stands when that is erased. */
    personalSha256: text(),
    /** Of the hash before it and of all that the event says; given by the same trigger. */
    chainSha256: text().notNull().default(''),
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

/**
 * The end of the chain. Who adds an event holds this row until the end of the transaction, so that no
 * two events follow the same one; only the triggers write it.
 */
export const auditHead = pgTable(
  'audit_head',
  {
    isOnly: boolean().primaryKey().default(true),
    sequence: bigint({ mode: 'number' }).notNull(),
    chainSha256: text().notNull(),
  },
  (table) => [check('audit_head_only', sql`${table.isOnly}`)],
)

/** Where the chain stood, signed: whoever keeps one finds a trail that was cut or written anew. */
export const auditCheckpoints = pgTable('audit_checkpoints', {
  /** No foreign key: it outlives the event that it vouches for. */
  sequence: bigint({ mode: 'number' }).primaryKey(),
  chainSha256: text().notNull(),
  signedAt: timestamp({ withTimezone: true }).notNull(),
  /** Of Ed25519, as base64url. */
  publicKey: text().notNull(),
  signature: text().notNull(),
})

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
