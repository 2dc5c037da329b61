import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Organization, OrganizationChange } from './schema.ts'

export async function changeOrganization(
  _tx: Db,
  _named: { id: string; version: number },
  _proposed: OrganizationChange,
  _author: Author,
): Promise<Organization> {
  throw new Error('not yet')
}
