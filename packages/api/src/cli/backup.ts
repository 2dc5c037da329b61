import { resolve } from 'node:path'

import { clockIn } from '../clock.ts'
import { readConfig } from '../config.ts'
import { makeBackup } from '../db/backup/make-backup.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { openDatabase } from '../open-database.ts'
import type { Call, Command } from './command.ts'
import { countsOf } from './counts-of.ts'
import { tellingRefusals } from './tell-refusal.ts'

export const backupCommand: Command = {
  name: 'backup',
  takesOperand: true,
  flags: ['unchecked'],
  run: backUp,
}

function backUp({ operand, flags, terminal }: Call): Promise<number> {
  const words = operatorWords(terminal.language)
  return tellingRefusals(terminal, async (signal) => {
    const config = readConfig()
    const folder = resolve(operand)
    const checked = !flags.has('unchecked')
    const database = await openDatabase(config, {
      mayJoin: true,
      asItIs: true,
      onUnexpectedExit: terminal.complain,
    })
    try {
      const { ownerUrl } = database
      const takenAt = clockIn(config.timeZone).now()
      const manifest = await makeBackup({ ownerUrl, folder, takenAt, checked, signal })
      terminal.print(words('backup.done', { folder }))
      terminal.print(words('backup.counts', countsOf(manifest)))
      terminal.print(words(checked ? 'backup.checked' : 'backup.unchecked'))
    } finally {
      await database.close()
    }
  })
}
