import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { getOrganization } from './read-organizations.ts'
import {
  listActivityDuties,
  listCommitmentDuties,
  listMandateDuties,
  listSeatDuties,
} from './repository-duties.ts'
import type { OrganizationDuties } from './schema.ts'

/** All that names a body on that day, or will, and that somebody has to change once it has ended. */
export async function getOrganizationDuties(
  db: Db,
  id: string,
  moment: Moment,
): Promise<OrganizationDuties> {
  await getOrganization(db, id, moment)
  return {
    commitments: await listCommitmentDuties(db, id, moment),
    activities: await listActivityDuties(db, id, moment),
    mandates: await listMandateDuties(db, id, moment),
    seats: await listSeatDuties(db, id, moment),
    asOf: moment.asOf,
  }
}
