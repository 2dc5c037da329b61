import { sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accounts, auditEvents, auditPersonalPayloads } from '../../db/schema/index.ts'

/** Somebody, as the trail may speak of them. */
export interface Spoken {
  personId: string
  /** Null where they have none. */
  accountId: string | null
}

/**
 * Finds the events whose personal payload is about somebody: those on their person and their account,
 * and those on nothing of anybody's, such as a refused sign-in, that say an address under which they
 * sign in or did, or a part of it or of their name that an auditor searched for. An address that is
 * somebody else's by now is that person's.
 */
export const aboutPerson = ({ personId, accountId }: Spoken) => sql`
  with own as (
    select event.sequence, event.action, payload.payload
    from ${auditEvents} event join ${auditPersonalPayloads} payload using (sequence)
    where event.object_id in (${personId}::uuid, ${accountId}::uuid)
  ), said as (
    select lower(value) as text from own, jsonb_each_text(own.payload)
    where key in ('email', 'before', 'subject') and action <> 'account.email-change-requested'
    union select email from ${accounts} account where account.id = ${accountId}::uuid
    union values (${personId}::text), (${accountId}::text)
  ), theirs as (
    select text from said where text is not null and not exists (
      select from ${accounts} other
      where other.email = said.text and other.id is distinct from ${accountId}::uuid
    )
  )
  select sequence from own
  union
  select payload.sequence
  from ${auditPersonalPayloads} payload, lower(payload.payload ->> 'search') searched
  where length(searched) > 2 and exists (
    select from own, jsonb_each_text(own.payload) called
    where called.key in ('name', 'email', 'before') and length(called.value) > 2
      and (position(searched in lower(called.value)) > 0 or position(lower(called.value) in searched) > 0)
  )
  union
  select payload.sequence
  from ${auditPersonalPayloads} payload join ${auditEvents} event using (sequence)
  where not exists (select from ${accounts} account where account.id = event.object_id)
    and exists (
      select from jsonb_each_text(payload.payload) part join theirs on theirs.text = lower(part.value)
    )`

/**
 * Erases what events say of somebody; the events stand. Call it right after the event that tells of
 * it: the database refuses it at any other time.
 */
export async function erasePayloadsAbout(tx: Db, spoken: Spoken): Promise<void> {
  await tx.execute(sql`
    select erase_audit_payloads(array(${aboutPerson(spoken)}))`)
}
