import type { MandateKind, Office } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../src/db/connect.ts'
import {
  accountRoles,
  accounts,
  committeeRevisions,
  committeeSeatPeriods,
  committeeSeats,
  committees,
  mandatePeriods,
  mandates,
  people,
  secondFactors,
  sessions,
} from '../../src/db/schema/index.ts'
import { hashPassword } from '../../src/secrets/passwords.ts'
import { newToken, tokenSha256 } from '../../src/secrets/tokens.ts'
import { arabic, fact, from, seedOrganization } from './seed.ts'

/** What everybody who is seeded signs in with. */
const password = 'ممر من الكلمات المتفرقة'
let passwordHash: Promise<string> | undefined

const signedInAt = new Date('2023-03-29T12:00:00Z')

/** Somebody who has neither account nor mandate; gives their id. */
export async function seedPerson(db: Db, { name, at = signedInAt }: { name: string; at?: Date }) {
  const id = uuidv7()
  await db.insert(people).values({ id, name, recordedAt: at })
  return id
}

/** Somebody who is signed in: the cookie of their session, and their account. */
export async function seedCaller(
  db: Db,
  role: Office | 'focal-point' | 'committee-member' | 'account-holder',
  {
    organizationId,
    kind = 'official',
    at = signedInAt,
  }: { organizationId?: string; kind?: MandateKind; at?: Date } = {},
) {
  const accountId = uuidv7()
  const personId = await seedPerson(db, { name: 'شخص', at })
  const email = `${accountId}@example.org`
  const token = newToken()
  passwordHash ??= hashPassword(password)
  await db.insert(accounts).values({
    ...{ id: accountId, personId, email, recordedAt: at },
    passwordHash: await passwordHash,
  })
  if (role === 'focal-point')
    await seedMandate(db, {
      ...{ personId, kind },
      organizationId: organizationId ?? (await seedBody(db)),
    })
  else if (role === 'committee-member')
    await seedSeat(db, { personId, organizationId: organizationId ?? (await seedBody(db)) })
  else if (role !== 'account-holder')
    await db.insert(accountRoles).values({ id: uuidv7(), accountId, role, recordedAt: at })
  await db.insert(sessions).values({
    id: uuidv7(),
    accountId,
    tokenSha256: tokenSha256(token),
    startedAt: at,
    usedAt: at,
  })
  return { accountId, personId, email, password, cookie: `iltizam=${token}` }
}

/** A second factor that nobody's device knows: it lets an office be held on a real instance. */
export async function seedSecondFactor(db: Db, accountId: string, at: Date) {
  await db
    .insert(secondFactors)
    .values({ accountId, sealedSecret: 'sealed', confirmedAt: at, recordedAt: at })
}

const seedBody = (db: Db) => seedOrganization(db, { name: 'هيئة' })

/** A mandate from the first day of the seeds on; wholly, unless it says for what. */
export async function seedMandate(
  db: Db,
  {
    startsOn = from,
    endsOn = null,
    kind = 'official',
    ...mandate
  }: {
    personId: string
    organizationId: string
    commitmentId?: string
    activityId?: string
    kind?: MandateKind
    startsOn?: string
    endsOn?: string | null
  },
) {
  const id = uuidv7()
  const { recordedAt } = fact()
  await db.insert(mandates).values({ ...mandate, id, kind, recordedAt })
  const period = { id: uuidv7(), startsOn, endsOn, recordedAt }
  await db.insert(mandatePeriods).values({ ...period, mandateId: id })
  return id
}

/** A seat, in a committee of its own, from the first day of the seeds on. */
export async function seedSeat(
  db: Db,
  { personId, organizationId }: { personId: string | null; organizationId: string },
) {
  const committeeId = uuidv7()
  const seatId = uuidv7()
  const { recordedAt } = fact()
  await db.insert(committees).values({ id: committeeId })
  await db
    .insert(committeeRevisions)
    .values({ ...fact(), committeeId, name: arabic('لجنة'), provenance: [] })
  await db.insert(committeeSeats).values({
    ...{ id: seatId, committeeId, personId, organizationId },
    kind: 'member',
    recordedAt,
  })
  const period = { id: uuidv7(), startsOn: from, endsOn: null, recordedAt }
  await db.insert(committeeSeatPeriods).values({ ...period, seatId })
  return { committeeId, seatId }
}
