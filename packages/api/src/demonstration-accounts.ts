import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '@iltizam/shared/days'
import { wholly } from '@iltizam/shared/mandates'
import { OFFICES } from '@iltizam/shared/vocabulary'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { createAccount } from './features/accounts/create-account.ts'
import { hasAccounts, insertDemonstrationAccount } from './features/accounts/repository.ts'
import { listAnswered } from './features/handovers/repository-unfinished.ts'
import { lockImports } from './features/imports/repository.ts'
import { grantMandate } from './features/mandates/grant-mandate.ts'
import { listOrganizationNames } from './features/organizations/repository.ts'
import { demoFolder } from './places.ts'
import { newPassword } from './secrets/passwords.ts'

const Invented = Type.Array(
  Type.Object({
    email: Type.String(),
    /** Null for a focal point, who has a mandate instead. */
    office: Type.Union([Type.Enum(OFFICES), Type.Null()]),
    name: Type.String(),
    /** The body's name in the minutes. */
    organization: Type.Union([Type.String(), Type.Null()]),
    /** The number of the one activity for which they answer; absent: for all of the body's. */
    activity: Type.Optional(Type.String()),
  }),
)

/**
 * Gives a demonstration somebody for each role, under an invented name and a password of its own;
 * focal points answer for their body from that day on.
 */
export async function createDemonstrationAccounts(
  db: Db,
  clock: Clock,
  startsOn: Day,
): Promise<void> {
  const invented = Value.Parse(
    Invented,
    JSON.parse(await readFile(join(demoFolder, 'accounts.json'), 'utf8')),
  )
  await db.transaction(async (tx) => {
    // Of two programs that start at once the second finds the first's.
    await lockImports(tx)
    if (await hasAccounts(tx)) return
    const bodies = await listOrganizationNames(tx)
    for (const { organization, office, activity, ...person } of invented) {
      const password = newPassword()
      const act = { actor: 'demonstration', requestId: uuidv7(), recordedAt: clock.now() }
      const offices = office === null ? [] : [office]
      const account = await createAccount(tx, { ...person, password, offices }, act)
      if (organization !== null)
        await grantMandate(
          tx,
          {
            ...wholly(idOf(organization, bodies)),
            ...{ kind: 'official', personId: account.personId, startsOn, endsOn: null },
            activityId: await activityIdOf(tx, activity, idOf(organization, bodies), startsOn),
          },
          act,
        )
      await insertDemonstrationAccount(tx, { accountId: account.id, password })
    }
  })
}

function idOf(organization: string, bodies: readonly { id: string; name: string }[]): string {
  const body = bodies.find(({ name }) => name === organization)
  if (!body) throw new Error(`there is no ${organization}`)
  return body.id
}

/** The activity of that number for which a body answers; null where none is named. */
async function activityIdOf(
  tx: Db,
  number: string | undefined,
  organizationId: string,
  asOf: Day,
): Promise<string | null> {
  if (number === undefined) return null
  const answered = await listAnswered(tx, organizationId, { asOf, knownAt: undefined })
  const found = answered.find((activity) => activity.number === number)
  if (!found) throw new Error(`the body does not answer for ${number}`)
  return found.activityId
}
