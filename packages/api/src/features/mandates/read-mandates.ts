import { answersForCommitment } from '@iltizam/shared/mandates'
import { type Caller, readsNames } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { PageRequest } from '../../paging/page.ts'
import { lastFirst, pageInOrder } from '../../paging/page-in-order.ts'
import { answerableActivity, answerableCommitment } from './answerable.ts'
import { getKeptMandate, listPeriodRows } from './repository.ts'
import { listMandateRows } from './repository-list.ts'
import type { Mandate, MandateListQuery } from './schema.ts'

type MandateRead = Awaited<ReturnType<typeof listMandateRows>>[number]

/** Who answers for what on a day, as known by then, the last mandate first, a page of them. */
export async function listMandates(
  db: Db,
  query: MandateListQuery,
  { caller, moment }: { caller: Caller; moment: Moment },
) {
  const { organization, commitment, activity, person, period = 'that-day' } = query
  // Who may read no names cannot ask either for what somebody answers.
  if (person !== undefined && !readsNames(caller)) throw new Problem('not-signed-in')
  const subjects = [
    ...(commitment === undefined ? [] : [await answerableCommitment(db, commitment, moment)]),
    ...(activity === undefined ? [] : [await answerableActivity(db, activity, moment)]),
  ]
  const rows = await listMandateRows(
    db,
    {
      organizationIds: organization === undefined ? undefined : [organization],
      personId: person,
      isInForce: period === 'that-day',
    },
    moment,
  )
  const answering = rows.filter((row) =>
    subjects.every((subject) => answersForCommitment(subjectOf(row), subject)),
  )
  const page = pageInOrder(answering, lastFirst, query)
  return {
    ...page,
    items: page.items.map((row) => describeMandate(row, caller)),
    asOf: moment.asOf,
  }
}

/** Of whom a mandate is and what it is for, by the names of that day. */
export async function getMandate(
  db: Db,
  id: string,
  { caller, moment }: { caller: Caller; moment: Moment },
): Promise<Mandate> {
  await getKeptMandate(db, id)
  const [row] = await listMandateRows(db, { ids: [id] }, moment)
  if (!row) throw new Problem('not-recorded-then')
  return describeMandate(row, caller)
}

/** From when to when a mandate was said to hold, the last word first, a page of them. */
export async function listMandatePeriods(
  db: Db,
  mandateId: string,
  request: PageRequest,
  { asOf }: Moment,
) {
  await getKeptMandate(db, mandateId)
  const page = pageInOrder(await listPeriodRows(db, mandateId), lastFirst, request)
  const items = page.items.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
  return { ...page, items, asOf }
}

const describeMandate = ({ person, ...row }: MandateRead, caller: Caller): Mandate => ({
  ...row,
  person: readsNames(caller) ? person : null,
  recordedAt: row.recordedAt.toISOString(),
})

const subjectOf = ({ organization, commitment, activity }: MandateRead) => ({
  organizationId: organization.id,
  commitmentId: commitment?.id ?? null,
  activityId: activity?.id ?? null,
})
