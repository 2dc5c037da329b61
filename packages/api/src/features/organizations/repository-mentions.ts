import type { Day } from '@iltizam/shared/days'
import { type FieldFault, ruleFault } from '@iltizam/shared/problems'
import { hasEnded } from '@iltizam/shared/successions'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { holdOrganizations, listOrganizationReferences } from './repository.ts'
import { listEnds } from './repository-successions.ts'

/** A place of a request that refers to a body; null where it refers to none. */
export interface OrganizationMention {
  pointer: string
  id: string | null | undefined
}

/**
 * The places that refer to a body that is not known at that moment, or is no more on the day; the others
 * do not end before the transaction does. Where it was named before, leave the place out: it goes on being
 * named.
 */
export async function listMentionFaults(
  tx: Db,
  mentions: readonly OrganizationMention[],
  moment: Moment,
  day: Day = moment.asOf,
): Promise<FieldFault[]> {
  const mentioned = mentions.flatMap(({ pointer, id }) => (id ? [{ pointer, id }] : []))
  if (mentioned.length === 0) return []
  const ids = mentioned.map(({ id }) => id)
  await holdOrganizations(tx, ids)
  const known = new Set((await listOrganizationReferences(tx, ids, moment)).map(({ id }) => id))
  const ends = new Map((await listEnds(tx, ids)).map(({ id, endedOn }) => [id, endedOn]))
  return mentioned.flatMap(({ pointer, id }) => {
    if (!known.has(id)) return [ruleFault(pointer, 'unknown')]
    const endedOn = ends.get(id) ?? null
    return hasEnded({ endedOn }, day) ? [ruleFault(pointer, 'body-ended')] : []
  })
}
