import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { findSecretFingerprint, insertSecretFingerprint } from './features/instance/repository.ts'
import { type InstanceSecret, instanceSecret } from './secrets/instance-secret.ts'
import { findSecretKey, makeSecretKey, UnusableSecret } from './secrets/secret-key-file.ts'

export interface SecretPlace {
  /** From the settings; without it a file in the folder holds the key. */
  secretKey: Buffer | undefined
  folder: string
}

/**
 * The secret of this installation, made at its first start. What rests on a secret is worth nothing
 * under another one: the database knows its own, and refuses the rest now rather than later.
 */
export async function openSecret(
  db: Db,
  { secretKey, folder }: SecretPlace,
  clock: Clock,
): Promise<InstanceSecret> {
  const known = await findSecretFingerprint(db)
  const kept = secretKey ?? (await findSecretKey(folder))
  const key = kept ?? (known === undefined ? await makeSecretKey(folder) : undefined)
  if (!key) throw new UnusableSecret('missing', folder)
  const secret = instanceSecret(key)
  if (known === undefined) await insertSecretFingerprint(db, secret.fingerprint, clock.now())
  // Of two that start at once with two secrets, the database took one.
  const taken = known ?? (await findSecretFingerprint(db))
  if (taken !== secret.fingerprint) throw new UnusableSecret('other', folder)
  return secret
}
