import { type Clock, clockIn } from '../clock.ts'
import { readConfig } from '../config.ts'
import { connect, type Db } from '../db/connect.ts'
import { openDatabase } from '../open-database.ts'
import { openSecret } from '../open-secret.ts'
import { type SigningKey, signingKey } from '../secrets/signing-key.ts'
import type { Terminal } from './command.ts'

interface Keys {
  checkpointKey: SigningKey
}

/** Runs a command on the database of the settings, beside a program that runs on it too. */
export async function inOurDatabase(
  terminal: Terminal,
  run: (db: Db, clock: Clock, keys: Keys) => Promise<number>,
): Promise<number> {
  const config = readConfig()
  const database = await openDatabase(config, {
    mayJoin: true,
    onUnexpectedExit: terminal.complain,
  })
  const { db, close } = connect(database.runtimeUrl, { max: 2 })
  try {
    const clock = clockIn(config.timeZone)
    const folder = database.dataDir ?? config.dataDir
    const secret = await openSecret(db, { secretKey: config.secretKey, folder }, clock)
    return await run(db, clock, { checkpointKey: signingKey(secret.derive('audit-checkpoint')) })
  } finally {
    await close()
    await database.close()
  }
}
