import { hourIn } from '@iltizam/shared/days'
import { reaches } from '@iltizam/shared/mandates'
import { isReceived, type RoundReminder, roundReminder } from '@iltizam/shared/rounds'

import type { Clock } from '../../clock.ts'
import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { readFor } from '../../db/reads-for.ts'
import { mailPerson } from '../mails/repository-person.ts'
import { listMandateRows } from '../mandates/repository-list.ts'
import { getOrganizationRevision } from '../organizations/repository.ts'
import { listRunningRounds, takeReminder } from './repository-reminders.ts'
import { listExpectedRows } from './repository-standing.ts'

/** Nobody is written to before the offices open. */
const OPENING_HOUR = 8

type RunningRound = Awaited<ReturnType<typeof listRunningRounds>>[number]
type Expected = Awaited<ReturnType<typeof listExpectedRows>>[number]

/**
 * Writes of each round that runs to those who report for a body of which something is missing: when it
 * opens, some days before it is due, and after. Of each kind once for each body.
 */
export async function remindOfRounds(db: Db, clock: Clock, timeZone: string): Promise<void> {
  if (hourIn(timeZone, clock.now()) < OPENING_HOUR) return
  const moment = { asOf: clock.today(), knownAt: undefined }
  for (const round of await listRunningRounds(db, moment)) {
    const kind = roundReminder(round, moment.asOf)
    if (kind === null) continue
    const missing = (await expectedIn(db, round, moment)).filter((one) => !isReceived(one))
    for (const organizationId of new Set(missing.flatMap((one) => one.organizationId ?? []))) {
      const own = missing.filter((one) => one.organizationId === organizationId)
      await db.transaction((tx) => remindBody(tx, { round, kind, organizationId, own }, clock))
    }
  }
}

/** What no role sees wholly: the program counts for all. */
const expectedIn = (db: Db, { planId, opensOn }: RunningRound, moment: Moment) =>
  db.transaction(async (tx) => {
    await readFor(tx, 'all')
    return listExpectedRows(tx, { planId, opensOn, until: moment.asOf }, moment)
  })

interface Asked {
  round: RunningRound
  kind: RoundReminder
  organizationId: string
  /** What is missing of the body. */
  own: readonly Expected[]
}

async function remindBody(tx: Db, { round, kind, organizationId, own }: Asked, clock: Clock) {
  const recordedAt = clock.now()
  const moment = { asOf: clock.today(), knownAt: undefined }
  const reminder = { roundId: round.id, organizationId, kind, remindedOn: moment.asOf, recordedAt }
  if (!(await takeReminder(tx, reminder))) return
  const { name: organization } = await getOrganizationRevision(tx, organizationId, moment)
  const filter = { organizationIds: [organizationId], isInForce: true }
  const mandates = await listMandateRows(tx, filter, moment)
  for (const personId of new Set(mandates.map(({ person }) => person.id))) {
    const theirs = mandates.filter(({ person }) => person.id === personId)
    const missing = own.filter((subject) =>
      theirs.some(({ commitment, activity }) =>
        reaches(
          {
            organizationId,
            commitmentId: commitment?.id ?? null,
            activityId: activity?.id ?? null,
          },
          subject,
        ),
      ),
    )
    if (missing.length === 0) continue
    const { dueOn, locksOn } = round
    await mailPerson(tx, {
      ...{ personId, recordedAt, template: `round-${kind}` },
      values: {
        ...{ organization, dueOn, locksOn, path: '/my-activities' },
        missing: missing.map(({ number }) => number).join(' · '),
      },
    })
  }
}
