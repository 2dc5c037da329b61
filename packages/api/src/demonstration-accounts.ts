import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROLES } from '@iltizam/shared/vocabulary'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { createAccount } from './features/accounts/create-account.ts'
import { hasAccounts, insertDemonstrationAccount } from './features/accounts/repository.ts'
import { lockImports } from './features/imports/repository.ts'
import { listOrganizationNames } from './features/organizations/repository.ts'
import { demoFolder } from './places.ts'
import { newPassword } from './secrets/passwords.ts'

const Invented = Type.Array(
  Type.Object({
    email: Type.String(),
    role: Type.Enum(ROLES),
    name: Type.String(),
    /** The body's name in the minutes. */
    organization: Type.Union([Type.String(), Type.Null()]),
  }),
)

/** Gives a demonstration somebody for each role, under an invented name and a password of its own. */
export async function createDemonstrationAccounts(db: Db, clock: Clock): Promise<void> {
  const invented = Value.Parse(
    Invented,
    JSON.parse(await readFile(join(demoFolder, 'accounts.json'), 'utf8')),
  )
  await db.transaction(async (tx) => {
    // Of two programs that start at once the second finds the first's.
    await lockImports(tx)
    if (await hasAccounts(tx)) return
    const bodies = await listOrganizationNames(tx)
    for (const { organization, role, ...person } of invented) {
      const body = bodies.find((known) => known.name === organization)
      if (organization !== null && !body) throw new Error(`there is no ${organization}`)
      const password = newPassword()
      const act = { actor: 'demonstration', requestId: uuidv7(), recordedAt: clock.now() }
      const roles = [{ role, organizationId: body?.id ?? null }]
      const accountId = await createAccount(tx, { ...person, password, roles }, act)
      await insertDemonstrationAccount(tx, { accountId, password })
    }
  })
}
