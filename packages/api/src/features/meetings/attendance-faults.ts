import { type Attended, attendanceFaults } from '@iltizam/shared/attendances'
import type { Day } from '@iltizam/shared/days'
import { type FieldFault, ruleFault } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { listMissingPeople } from '../people/repository.ts'

/** The places of a list that name nobody, somebody twice or unknown, or a body that was no more. */
export async function listAttendanceFaults(
  db: Db,
  attendances: readonly Attended[],
  { heldOn, today }: { heldOn: Day; today: Day },
): Promise<FieldFault[]> {
  const bodies = attendances.map(({ organizationId: id }, index) => ({
    pointer: `#/attendances/${index}/organizationId`,
    id,
  }))
  const personIds = attendances.flatMap(({ personId }) => personId ?? [])
  const unknown = new Set(personIds.length === 0 ? [] : await listMissingPeople(db, personIds))
  return [
    ...attendanceFaults(attendances),
    ...(await listMentionFaults(db, bodies, { asOf: today, knownAt: undefined }, heldOn)),
    ...attendances.flatMap(({ personId }, index) =>
      personId !== null && unknown.has(personId)
        ? [ruleFault(`#/attendances/${index}/personId`, 'unknown')]
        : [],
    ),
  ]
}
