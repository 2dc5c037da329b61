import { KEY_SCOPES, type KeyScope } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../src/db/connect.ts'
import { accounts, systemKeys, systems } from '../../src/db/schema/index.ts'
import { newKeyToken, tokenSha256 } from '../../src/secrets/tokens.ts'

const madeAt = new Date('2023-03-29T12:00:00Z')

interface Seeded {
  organizationId: string
  /** Who made its key. */
  by: { accountId: string }
  scopes?: readonly KeyScope[]
  at?: Date
  expiresAt?: Date
}

/** A program of a body, with a key for all that there is unless it says for what: the token, and both ids. */
export async function seedSystem(db: Db, { organizationId, by, ...key }: Seeded) {
  const { scopes = KEY_SCOPES, at = madeAt } = key
  const expiresAt = key.expiresAt ?? new Date(at.getTime() + 30 * 24 * 3_600_000)
  const id = uuidv7()
  const keyId = uuidv7()
  const { token, beginning } = newKeyToken()
  await db.insert(accounts).values({ id, recordedAt: at })
  await db.insert(systems).values({ id, organizationId, name: 'منصة التتبع', recordedAt: at })
  await db.insert(systemKeys).values({
    ...{ id: keyId, systemId: id, beginning, expiresAt, recordedAt: at, usedAt: at },
    tokenSha256: tokenSha256(token),
    scopes: [...scopes],
    recordedById: by.accountId,
  })
  return { accountId: id, keyId, key: token, organizationId }
}
