import type { Day } from '@iltizam/shared/days'
import { type FieldFault, ruleFault } from '@iltizam/shared/problems'
import { hasEnded } from '@iltizam/shared/successions'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listOrganizationReferences } from './repository.ts'
import { listEnds } from './repository-successions.ts'

/** A place of a request that refers to a body; null where it refers to none. */
export interface OrganizationMention {
  pointer: string
  id: string | null | undefined
}

/**
 * The places that refer to a body that is not known at that moment, or is no more on the day. Where it
 * was named before, leave the place out: it goes on being named.
 */
export async function listMentionFaults(
  db: Db,
  mentions: readonly OrganizationMention[],
  moment: Moment,
  day: Day = moment.asOf,
): Promise<FieldFault[]> {
  const mentioned = mentions.flatMap(({ pointer, id }) => (id ? [{ pointer, id }] : []))
  if (mentioned.length === 0) return []
  const ids = mentioned.map(({ id }) => id)
  const known = new Set((await listOrganizationReferences(db, ids, moment)).map(({ id }) => id))
  const ends = new Map((await listEnds(db, ids)).map(({ id, endedOn }) => [id, endedOn]))
  return mentioned.flatMap(({ pointer, id }) => {
    if (!known.has(id)) return [ruleFault(pointer, 'unknown')]
    const endedOn = ends.get(id) ?? null
    return hasEnded({ endedOn }, day) ? [ruleFault(pointer, 'body-ended')] : []
  })
}
