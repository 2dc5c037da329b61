import { dayIn } from '@iltizam/shared/days'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { listAdministrators } from '../accounts/repository-offices.ts'
import { mailPerson } from '../mails/repository-person.ts'
import { listMandateRows } from '../mandates/repository-list.ts'
import { getOrganizationRevision } from '../organizations/repository.ts'
import { takeEndingKey } from './repository-reminders.ts'

/**
 * Writes once of each key whose last day is near: to the administrators, who make another in its place,
 * and to those who answer for all that its body answers for, as it does.
 */
export async function remindOfKeys(db: Db, clock: Clock, timeZone: string): Promise<void> {
  while (await db.transaction((tx) => remindOfOne(tx, clock, timeZone)));
}

/** Tells whether there was one. */
async function remindOfOne(tx: Db, clock: Clock, timeZone: string): Promise<boolean> {
  const recordedAt = clock.now()
  const moment = { asOf: clock.today(), knownAt: undefined }
  const key = await takeEndingKey(tx, { now: recordedAt, today: moment.asOf })
  if (!key) return false
  const { organizationId, system, systemId, expiresAt } = key
  const { name: organization } = await getOrganizationRevision(tx, organizationId, moment)
  // It expires with the first instant of the next day.
  const lastDay = dayIn(timeZone, new Date(expiresAt.getTime() - 1))
  const values = { system, organization, lastDay }

  const administrators = await listAdministrators(tx)
  for (const personId of administrators)
    await mailPerson(tx, {
      ...{ personId, recordedAt, template: 'key-ending' },
      values: { ...values, path: `/systems/${systemId}` },
    })
  for (const personId of await answerers(tx, organizationId, moment))
    if (!administrators.includes(personId))
      await mailPerson(tx, { personId, recordedAt, template: 'body-key-ending', values })
  return true
}

type Moment = Parameters<typeof listMandateRows>[2]

/** Who answers today for all that a body answers for. */
async function answerers(tx: Db, organizationId: string, moment: Moment): Promise<Set<string>> {
  const filter = { organizationIds: [organizationId], isInForce: true }
  const rows = await listMandateRows(tx, filter, moment)
  const wholly = rows.filter(({ commitment, activity }) => !commitment && !activity)
  return new Set(wholly.map(({ person }) => person.id))
}
