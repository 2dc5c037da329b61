import { resolve } from 'node:path'
import { v7 as uuidv7 } from 'uuid'

import { type Clock, clockIn } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { Manifest } from '../db/backup/manifest.ts'
import { openBackup } from '../db/backup/open-backup.ts'
import { restoreBackup } from '../db/backup/restore-backup.ts'
import type { Db } from '../db/connect.ts'
import { recordChanges } from '../features/audit/repository.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { openDatabase } from '../open-database.ts'
import type { Call, Command } from './command.ts'
import { countsOf } from './counts-of.ts'
import { tellingRefusals } from './tell-refusal.ts'

export const restoreCommand: Command = {
  name: 'restore',
  takesOperand: true,
  flags: [],
  run: restore,
}

function restore({ operand, terminal }: Call): Promise<number> {
  const words = operatorWords(terminal.language)
  return tellingRefusals(terminal, async (signal) => {
    const config = readConfig()
    // Before a server of our own is made for it.
    const backup = await openBackup(resolve(operand))
    const database = await openDatabase(config, {
      asItIs: true,
      onUnexpectedExit: terminal.complain,
    })
    const { manifest } = backup
    const onRestored = (tx: Db) => recordRestore(tx, manifest, clockIn(config.timeZone))
    try {
      await restoreBackup({ database, backup, onRestored, signal })
      terminal.print(
        words('restore.done', { takenAt: manifest.takenAt, program: manifest.program }),
      )
      terminal.print(words('backup.counts', countsOf(manifest)))
    } finally {
      await database.close()
    }
  })
}

/** The trail goes on from where the backup ends, and says so. */
async function recordRestore(tx: Db, { id, takenAt, program }: Manifest, clock: Clock) {
  const act = { actor: 'command-line', requestId: uuidv7(), recordedAt: clock.now() }
  await recordChanges(tx, act, [
    { action: 'backup.restored', objectId: id, after: { takenAt, program } },
  ])
}
