import { mayActOn } from '@iltizam/shared/access'
import type { Caller } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { lastFirst, pageInOrder } from '../../paging/page-in-order.ts'
import { listMandateRows } from '../mandates/repository-list.ts'
import { findHandoverRow, isOfBody, listHandoverRows } from './repository.ts'
import type { Handover, HandoverContent, HandoverListQuery, HandoverSummary } from './schema.ts'

type HandoverRead = Awaited<ReturnType<typeof listHandoverRows>>[number]

interface Asking {
  caller: Caller
  moment: Moment
}

/** The hand-overs that somebody may know of, the last one first, a page of them. */
export async function listHandovers(
  db: Db,
  { organization, ...request }: HandoverListQuery,
  { caller, moment }: Asking,
) {
  const rows = await listHandoverRows(db, isOfBody(organization))
  const own = rows.filter((row) => mayReadSheet('listHandovers', caller, row))
  const page = pageInOrder(own, lastFirst, request)
  return { ...page, items: await describeAll(db, page.items, moment), asOf: moment.asOf }
}

/** The sheet of a hand-over; refuses as unknown what is between others. */
export async function getHandover(
  db: Db,
  id: string,
  { caller, moment }: Asking,
): Promise<Handover> {
  const row = await findHandoverRow(db, id)
  if (!row || !mayReadSheet('getHandover', caller, row)) throw new Problem('handover-not-found')
  const [summary] = await describeAll(db, [row], moment)
  if (!summary) throw new Problem('not-recorded-then')
  return { ...summary, content: row.content as HandoverContent } // As it was written.
}

/** What is told of a hand-over to who may not read what the body was about to say. */
export async function getHandoverSummary(
  db: Db,
  id: string,
  moment: Moment,
): Promise<HandoverSummary> {
  const row = await findHandoverRow(db, id)
  const [summary] = row ? await describeAll(db, [row], moment) : []
  if (!summary) throw new Problem('handover-not-found')
  return summary
}

/** It is theirs who handed over and theirs who went on. */
const mayReadSheet = (
  operation: 'listHandovers' | 'getHandover',
  caller: Caller,
  { fromAccountId, toAccountId }: Pick<HandoverRead, 'fromAccountId' | 'toAccountId'>,
) =>
  [fromAccountId, toAccountId].some((accountId) =>
    mayActOn(operation, caller, accountId === null ? {} : { accountId }),
  )

async function describeAll(
  db: Db,
  rows: readonly HandoverRead[],
  moment: Moment,
): Promise<HandoverSummary[]> {
  const ids = rows.map(({ toMandateId }) => toMandateId)
  const mandates = new Map((await listMandateRows(db, { ids }, moment)).map((row) => [row.id, row]))
  return rows.flatMap(({ content: _, fromAccountId: __, toAccountId: ___, ...row }) => {
    const mandate = mandates.get(row.toMandateId)
    if (!mandate) return []
    const { organization, commitment, activity } = mandate
    const recordedAt = row.recordedAt.toISOString()
    const confirmedAt = row.confirmedAt?.toISOString() ?? null
    return [{ ...row, organization, commitment, activity, recordedAt, confirmedAt }]
  })
}
