import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../src/db/connect.ts'
import { meetings } from '../../src/db/schema/index.ts'
import { fact, from } from './seed.ts'
import { seedSeat } from './seed-people.ts'

/** A committee in which a body has a seat for which it has named nobody, and that met once. */
export async function seedCommittee(db: Db, organizationId: string) {
  const { committeeId, seatId } = await seedSeat(db, { personId: null, organizationId })
  const meetingId = uuidv7()
  const { recordedAt } = fact()
  await db.insert(meetings).values({ id: meetingId, committeeId, heldOn: from, recordedAt })
  return { committeeId, seatId, meetingId }
}
