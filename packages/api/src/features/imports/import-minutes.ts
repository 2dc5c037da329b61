import { Problem } from '@iltizam/shared/problems'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { contentSha256 } from '../../json/canonical-json.ts'
import { insertActivities } from '../activities/repository.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { insertCommitments } from '../commitments/repository.ts'
import { insertCommittee, listCommitteeNames } from '../committees/repository.ts'
import { insertMeeting, isMeetingRecorded } from '../meetings/repository.ts'
import { insertOrganizations, listOrganizationNames } from '../organizations/repository.ts'
import { insertPeople } from '../people/repository.ts'
import { insertPlan, insertThemes, isPlanKnown } from '../plans/repository.ts'
import { insertAcceptedProgress, insertPublishedFigures } from '../progress/repository.ts'
import { insertRemarks } from '../remarks/repository.ts'
import {
  changesOf,
  type ImportFacts,
  type ImportOutcome,
  importFacts,
  outcomeOf,
} from './import-facts.ts'
import { findImportByContent, insertImport, lockImports } from './repository.ts'
import type { MinutesFile, MinutesSupplement } from './schema.ts'

export interface ImportOptions {
  actor: string
  requestId: string
  clock: Clock
  supplement?: MinutesSupplement
  /** Does all of it and takes it back: what would be done is told, and nothing is changed. */
  dryRun?: boolean
}

/**
 * Loads minutes in one transaction; facts hold from the meeting's day. The same file again changes
 * nothing, whatever was decided since, and gives null; another table for a known plan is refused.
 */
export async function importMinutes(
  db: Db,
  file: MinutesFile,
  { actor, requestId, clock, supplement, dryRun = false }: ImportOptions,
): Promise<ImportOutcome | null> {
  const takenBack = new TakenBack()
  let outcome: ImportOutcome | null = null
  const loading = db.transaction(async (tx) => {
    await lockImports(tx)
    const digest = contentSha256(file)
    if (await findImportByContent(tx, digest)) return

    const act: Act = { actor, requestId, recordedAt: clock.now() }
    const known = {
      bodies: byName(await listOrganizationNames(tx)),
      committees: byName(await listCommitteeNames(tx)),
    }
    const made = importFacts(file, supplement, known, act.recordedAt)
    const isHeld = await isMeetingRecorded(tx, made.meeting.row)
    const facts = { ...made, meeting: isHeld ? null : made.meeting }
    const { plan } = facts.plan
    if (await isPlanKnown(tx, plan)) throw new Problem('plan-already-loaded')
    await insertFacts(tx, facts, digest)
    outcome = outcomeOf(facts)
    // Sequence numbers are not given back: what is not done leaves no gap in the trail.
    if (dryRun) throw takenBack
    await recordChanges(tx, act, changesOf(facts))
  })
  await loading.catch((error) => {
    if (error !== takenBack) throw error
  })
  return outcome
}

const byName = <T extends { name: string }>(named: readonly T[]) =>
  new Map(named.map((one) => [one.name, one]))

class TakenBack extends Error {}

async function insertFacts(tx: Db, facts: ImportFacts, contentSha256: string): Promise<void> {
  const { plan, organizations, committee, meeting, commitments, activities } = facts
  await insertPlan(tx, plan.plan, plan.revision)
  await insertImport(tx, { ...facts.import, contentSha256 })
  await insertPeople(tx, facts.people)
  await insertThemes(tx, ...split(plan.themes))
  await insertOrganizations(
    tx,
    organizations.flatMap(({ row }) => row ?? []),
    organizations.map(({ revision }) => revision),
  )
  if (committee) await insertCommittee(tx, committee.revision, committee)
  if (meeting) await insertMeeting(tx, meeting.row, meeting.attendances)
  await insertCommitments(tx, ...split(commitments))
  await insertActivities(
    tx,
    ...split(activities),
    activities.flatMap(({ weights }) => weights),
  )
  await insertAcceptedProgress(
    tx,
    activities.flatMap(({ progress }) => progress),
  )
  await insertPublishedFigures(
    tx,
    commitments.flatMap(({ published }) => published),
  )
  await insertRemarks(
    tx,
    commitments.flatMap(({ remarks }) => remarks),
  )
}

function split<Row, Revision>(facts: readonly { row: Row; revision: Revision }[]) {
  return [facts.map(({ row }) => row), facts.map(({ revision }) => revision)] as const
}
