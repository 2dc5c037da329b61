import { addDays } from '@iltizam/shared/days'
import { isReceived, roundCounts } from '@iltizam/shared/rounds'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import { getRoundRow } from './read-rounds.ts'
import { listReopeningRows, listRoundRows } from './repository.ts'
import { listRemindedDays } from './repository-reminders.ts'
import { listExpectedRows } from './repository-standing.ts'
import type { RoundStanding } from './schema.ts'

/** What a round has received by a day, in all and from each body, who has most to say first. */
export async function getRoundStanding(db: Db, id: string, moment: Moment): Promise<RoundStanding> {
  const round = await getRoundRow(db, id, moment)
  const { planId, opensOn, cancelled } = round
  const next = (await listRoundRows(db, { planId }, moment))
    .filter((one) => !one.cancelled && one.opensOn > opensOn)
    .at(-1)
  const isOver = next !== undefined && next.opensOn <= moment.asOf
  const until = isOver ? addDays(next.opensOn, -1) : moment.asOf
  const window = { planId, opensOn, until }
  const activities = cancelled ? [] : await listExpectedRows(db, window, moment)
  const reopenings = await listReopeningRows(db, [id], moment)
  const reminded = await listRemindedDays(db, id, moment)
  const ids = [...new Set(activities.map(({ organizationId }) => organizationId))]
  const named = await namesOf(db, ids, moment)

  return {
    roundId: id,
    ...roundCounts(activities, round),
    bodies: ids
      .map((organizationId) => {
        const own = activities.filter((one) => one.organizationId === organizationId)
        const reopening = reopenings.find((one) => one.organizationId === organizationId)
        return {
          organization: organizationId === null ? null : (named.get(organizationId) ?? null),
          ...roundCounts(own, round),
          missing: own.filter((one) => !isReceived(one)).map(({ number }) => number),
          lastSaidOn: own
            .flatMap(({ lastSaidOn }) => lastSaidOn ?? [])
            .reduce<string | null>((last, day) => (last === null || last < day ? day : last), null),
          remindedOn:
            reminded.find((one) => one.organizationId === organizationId)?.remindedOn ?? null,
          reopenedUntil: reopening?.untilDay ?? null,
          reopeningReason: reopening?.reason ?? null,
        }
      })
      .toSorted((one, other) => other.missing.length - one.missing.length),
    asOf: moment.asOf,
  }
}

async function namesOf(db: Db, ids: readonly (string | null)[], moment: Moment) {
  const known = ids.flatMap((id) => id ?? [])
  if (known.length === 0) return new Map<string, never>()
  const references = await listOrganizationReferences(db, known, moment)
  return new Map(references.map((reference) => [reference.id, reference]))
}
