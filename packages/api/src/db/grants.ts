import type { Client } from 'pg'

/** Identities, whose `version` grows. All else is history: added to, never changed. */
export const CHANGEABLE_TABLES = [
  'plans',
  'themes',
  'organizations',
  'commitments',
  'activities',
  'people',
  'instance',
] as const

/**
 * What the runtime role may do: read and add everywhere, change identities, and nothing else. What
 * it had before goes in the same transaction, so that a right taken from this list is gone.
 */
export async function grantTo(runtimeRole: string, owner: Client): Promise<void> {
  const role = owner.escapeIdentifier(runtimeRole)
  await owner.query(`
    BEGIN;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT UPDATE ON ${CHANGEABLE_TABLES.join(', ')} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${role};
    COMMIT;
  `)
}
