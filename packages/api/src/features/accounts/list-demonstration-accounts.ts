import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import { listDemonstrationRows } from './repository.ts'
import type { DemonstrationAccountList } from './schema.ts'

/** Whom everybody may be in a demonstration; nobody on a real instance. */
export async function listDemonstrationAccounts(
  db: Db,
  moment: Moment,
): Promise<DemonstrationAccountList> {
  const rows = await listDemonstrationRows(db, moment.asOf)
  const ids = rows.flatMap(({ organizationId }) => organizationId ?? [])
  const organizations = await listOrganizationReferences(db, ids, moment)
  const items = rows.map(({ organizationId, ...row }) => ({
    ...row,
    organization: organizations.find(({ id }) => id === organizationId) ?? null,
  }))
  return { items }
}
