import { type Clock, clockIn } from '../clock.ts'
import { readConfig } from '../config.ts'
import { connect, type Db } from '../db/connect.ts'
import { openDatabase } from '../open-database.ts'
import type { Terminal } from './command.ts'

/** Runs a command on the database of the settings, beside a program that runs on it too. */
export async function inOurDatabase(
  terminal: Terminal,
  run: (db: Db, clock: Clock) => Promise<number>,
): Promise<number> {
  const config = readConfig()
  const database = await openDatabase(config, {
    mayJoin: true,
    onUnexpectedExit: terminal.complain,
  })
  const { db, close } = connect(database.runtimeUrl, { max: 2 })
  try {
    return await run(db, clockIn(config.timeZone))
  } finally {
    await close()
    await database.close()
  }
}
