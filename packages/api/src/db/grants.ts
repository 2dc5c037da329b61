import type { Client } from 'pg'

import { jobGrants } from './jobs/install-jobs.ts'

const identity = ['version', 'changed_at'] as const

/**
 * Of identities the `version` grows, of a report the state changes too; a person's name can be
 * erased, a demonstration's day moved, a session ends, a mail is sent. All else is history: added
 * to, never changed.
 */
export const CHANGEABLE_COLUMNS = {
  plans: identity,
  themes: identity,
  organizations: identity,
  commitments: identity,
  activities: identity,
  people: [...identity, 'name', 'honorific', 'erased_at'],
  instance: [...identity, 'demonstration_day'],
  accounts: [
    ...identity,
    ...['email', 'password_hash', 'password_is_short', 'language', 'suspended_at'],
  ],
  account_roles: ['ended_at'],
  account_tokens: ['used_at', 'voided_at'],
  mandates: identity,
  handovers: [...identity, 'confirmed_at', 'confirmed_by_id'],
  committees: identity,
  committee_seats: identity,
  meetings: identity,
  progress_reports: [...identity, 'state'],
  rounds: identity,
  systems: [...identity, 'name', 'purpose'],
  system_keys: [
    ...identity,
    ...['expires_at', 'used_at', 'revoked_at', 'revocation_reason', 'reminded_at'],
  ],
  key_request_counts: ['starts_at', 'requests'],
  sessions: ['used_at', 'ended_at'],
  attempt_counts: ['attempts', 'ends_at'],
  known_devices: ['used_at'],
  second_factors: ['sealed_secret', 'confirmed_at', 'last_used_step', 'recorded_at'],
  recovery_codes: ['used_at'],
  account_identities: ['used_at'],
  provider_sign_ins: ['used_at', 'subject', 'email'],
  idempotency_keys: ['request_sha256', 'answer', 'recorded_at'],
  mails: [
    ...identity,
    ...['recipient', 'values', 'sent_at', 'attempts', 'next_attempt_at', 'failed_at', 'last_error'],
  ],
  mail_preferences: [...identity, 'declined'],
} as const

/** What is of no use once its time is over. */
export const DELETABLE_TABLES = [
  'sessions',
  'idempotency_keys',
  'account_tokens',
  'mails',
  'mail_preferences',
  'attempt_counts',
  'known_devices',
  'second_factors',
  'recovery_codes',
  'account_identities',
  'provider_sign_ins',
  'key_request_counts',
] as const

/**
 * What the runtime role may do: read and add everywhere, change identities, and nothing else; the head
 * of the audit chain is moved by its triggers alone, in the owner's name, and what events say of people
 * is erased by a function in that name. What it had before goes in the same transaction, so that a right taken from this list is gone.
 */
export async function grantTo(runtimeRole: string, owner: Client): Promise<void> {
  const role = owner.escapeIdentifier(runtimeRole)
  const updates = Object.entries(CHANGEABLE_COLUMNS).map(
    ([table, columns]) => `GRANT UPDATE (${columns.join(', ')}) ON ${table} TO ${role};`,
  )
  await owner.query(`
    BEGIN;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO ${role};
    REVOKE INSERT ON audit_head FROM ${role};
    ${updates.join(' ')}
    GRANT DELETE ON ${DELETABLE_TABLES.join(', ')} TO ${role};
    GRANT EXECUTE ON FUNCTION erase_audit_payloads(bigint[]) TO ${role};
    ${jobGrants(role)}
    COMMIT;
  `)
}
