import { inArray } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { committeeSeats, committees, meetings } from '../../db/schema/index.ts'
import { committeeAt } from '../committees/repository.ts'
import { organizationAt } from '../organizations/repository.ts'
import { always, columns } from './repository-label-columns.ts'

export function committeeLabels(db: Db, ids: string[], moment: Moment) {
  const { id } = committees
  const revision = committeeAt(db, id, moment, 'committee')
  return db
    .select(columns({ kind: 'committee', id, title: revision.name }))
    .from(committees)
    .leftJoinLateral(revision, always)
    .where(inArray(id, ids))
}

export function seatLabels(db: Db, ids: string[], moment: Moment) {
  const { id, committeeId: partOf, organizationId } = committeeSeats
  const committee = committeeAt(db, partOf, moment, 'committee')
  const body = organizationAt(db, organizationId, moment, 'organization')
  const label = { kind: 'committee-seat', id, partOf }
  return db
    .select(columns({ ...label, title: committee.name, organization: body.name }))
    .from(committeeSeats)
    .leftJoinLateral(committee, always)
    .leftJoinLateral(body, always)
    .where(inArray(id, ids))
}

export function meetingLabels(db: Db, ids: string[], moment: Moment) {
  const { id, committeeId: partOf } = meetings
  const committee = committeeAt(db, partOf, moment, 'committee')
  return db
    .select(columns({ kind: 'meeting', id, partOf, title: committee.name }))
    .from(meetings)
    .leftJoinLateral(committee, always)
    .where(inArray(id, ids))
}
