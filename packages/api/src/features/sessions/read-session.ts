import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { findAccount, listHeldRoles } from '../accounts/repository.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import type { Session } from './schema.ts'

/** Who is signed in, with their roles; `account` is null where nobody is. */
export async function readSession(
  db: Db,
  accountId: string | null,
  moment: Moment,
): Promise<Session> {
  const account = accountId === null ? undefined : await findAccount(db, accountId)
  if (!account) return { account: null }
  const held = await listHeldRoles(db, account.id)
  const ids = held.flatMap(({ organizationId }) => organizationId ?? [])
  const organizations = await listOrganizationReferences(db, ids, moment)
  const roles = held.map(({ role, organizationId }) => ({
    role,
    organization: organizations.find(({ id }) => id === organizationId) ?? null,
  }))
  const { id, name, email } = account
  return { account: { id, name, email, roles } }
}
