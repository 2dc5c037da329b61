import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { type ReportFault, reportFaults } from '@iltizam/shared/reporting'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { ReportRevisionRow } from './repository.ts'
import type { NewProgressReport } from './schema.ts'

interface Writing {
  reportId: string
  author: Author
  recordedAt: Date
}

/** One wording of a report as it is kept; refuses what the rules of reporting do not allow. */
export function revisionOf(
  { from, to, cause, reason, evidence = [] }: NewProgressReport,
  accepted: number | null,
  { reportId, author, recordedAt }: Writing,
): { row: ReportRevisionRow; said: object } {
  if (from !== accepted) throw progressMoved(accepted)
  refuseUnruly(
    reportFaults({
      from,
      to,
      cause,
      hasReason: reason !== undefined,
      evidenceCount: evidence.length,
    }),
  )
  const said = {
    fromProgress: from,
    toProgress: to ?? from,
    cause: cause ?? null,
    reason: reason ?? null,
    evidence: evidence.map(({ url, title = null }) => ({ url, title })),
  }
  const { accountId: recordedById, clock } = author
  const saidOn = clock.today()
  const row = { ...said, id: uuidv7(), reportId, recordedAt, saidOn, recordedById }
  return { row, said }
}

/** Refuses by the rules of reporting, naming each field. */
export function refuseUnruly(faults: readonly ReportFault[]): void {
  refuseFaults(faults.map(({ field, rule }) => ruleFault(`#/${field}`, rule)))
}

/** The figure that somebody started from is no longer the accepted one. */
export function progressMoved(accepted: number | null): Problem {
  const detail = `the accepted progress is ${accepted ?? 'not reported'}`
  return new Problem('progress-moved', detail, [{ pointer: '#/from', rule: 'moved', detail }])
}
