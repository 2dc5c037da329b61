import type { Day } from '@iltizam/shared/days'
import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { successionFaults } from '@iltizam/shared/successions'
import type { SuccessionKind } from '@iltizam/shared/vocabulary'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, type Change, recordChanges } from '../audit/repository.ts'
import { getOrganization } from './read-organizations.ts'
import { countOrganizationChange, lockOrganizations } from './repository.ts'
import { listMentionFaults } from './repository-mentions.ts'
import { insertSuccessions, listEnds } from './repository-successions.ts'
import type { NewSuccession, Succession } from './schema.ts'

/** Lets bodies end on a day, and others go on. What names those that end is left as it is. */
export async function recordSuccession(
  tx: Db,
  proposed: NewSuccession,
  author: Author,
): Promise<Succession> {
  const { clock } = author
  const { kind, predecessorIds, successorIds, effectiveFrom, reason } = proposed
  const locked = await lockOrganizations(tx, [...predecessorIds, ...successorIds])
  await refuseImpossible(tx, proposed, clock.today())

  const { recordedAt } = newFact(clock, ...locked.map(({ changedAt }) => changedAt))
  await insertSuccessions(
    tx,
    predecessorIds.flatMap((predecessorId) =>
      successorIds.map((successorId) => ({
        ...newFact(clock),
        ...{ predecessorId, successorId, kind, reason, effectiveFrom, recordedAt },
      })),
    ),
  )
  for (const { id } of locked) await countOrganizationChange(tx, id, recordedAt)
  await recordChanges(tx, actOf(author, recordedAt), [
    ...predecessorIds.map(
      (objectId): Change => ({
        action: ENDED[kind],
        objectId,
        after: { successorIds, effectiveFrom, reason },
      }),
    ),
    ...successorIds.map(
      (objectId): Change => ({
        action: 'organization.succeeded',
        objectId,
        after: { predecessorIds, kind, effectiveFrom, reason },
      }),
    ),
  ])

  const moment = { asOf: clock.today(), knownAt: undefined }
  const asTheyAre = async (ids: readonly string[]) => {
    const bodies = []
    for (const id of ids) bodies.push(await getOrganization(tx, id, moment))
    return bodies
  }
  const predecessors = await asTheyAre(predecessorIds)
  return { kind, effectiveFrom, reason, predecessors, successors: await asTheyAre(successorIds) }
}

const ENDED = {
  merged: 'organization.merged',
  split: 'organization.split',
} as const satisfies Record<SuccessionKind, Change['action']>

/** All are known; none ends twice, and none goes on that is no more on that day. */
async function refuseImpossible(tx: Db, proposed: NewSuccession, today: Day): Promise<void> {
  const { predecessorIds, successorIds, effectiveFrom } = proposed
  const moment = { asOf: today, knownAt: undefined }
  const ending = predecessorIds.map((id, index) => ({ pointer: `#/predecessorIds/${index}`, id }))
  const goingOn = successorIds.map((id, index) => ({ pointer: `#/successorIds/${index}`, id }))
  const ended = new Set((await listEnds(tx, predecessorIds)).map(({ id }) => id))
  refuseFaults([
    ...successionFaults(proposed),
    ...ending.flatMap(({ pointer, id }) =>
      ended.has(id) ? [ruleFault(pointer, 'body-ended')] : [],
    ),
    ...(await listMentionFaults(
      tx,
      ending.filter(({ id }) => !ended.has(id)),
      moment,
    )),
    ...(await listMentionFaults(tx, goingOn, moment, effectiveFrom)),
  ])
}
