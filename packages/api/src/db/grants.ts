import type { Client } from 'pg'

/**
 * Of identities the `version` grows; a person's name can be erased, a demonstration's day moved. All
 * else is history: added to, never changed.
 */
export const CHANGEABLE_COLUMNS = {
  plans: ['version'],
  themes: ['version'],
  organizations: ['version'],
  commitments: ['version'],
  activities: ['version'],
  people: ['version', 'name', 'honorific'],
  instance: ['version', 'demonstration_day'],
} as const

/**
 * What the runtime role may do: read and add everywhere, change identities, and nothing else. What
 * it had before goes in the same transaction, so that a right taken from this list is gone.
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
    ${updates.join(' ')}
    COMMIT;
  `)
}
