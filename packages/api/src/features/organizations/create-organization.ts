import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { NewOrganization, Organization } from './schema.ts'

export async function createOrganization(
  _tx: Db,
  _proposed: NewOrganization,
  _author: Author,
): Promise<Organization> {
  throw new Error('not yet')
}
