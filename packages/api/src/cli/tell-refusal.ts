import { BackupRefusal } from '../db/backup/backup-refusal.ts'
import { type OperatorWords, operatorWords } from '../i18n/operator-words.ts'
import { explainStartFault } from '../start-fault.ts'
import type { Terminal } from './command.ts'
import { interruptible } from './interruptible.ts'

/** Runs a command on backups: what keeps it from its end is told, and the exit code is 1. */
export async function tellingRefusals(
  terminal: Terminal,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<number> {
  const words = operatorWords(terminal.language)
  return interruptible(async (signal) => {
    try {
      await run(signal)
      return 0
    } catch (error) {
      if (!signal.aborted && !(error instanceof BackupRefusal)) throw error
      terminal.complain(signal.aborted ? words('interrupted') : explain(error, words))
      return 1
    }
  })
}

function explain(error: unknown, words: OperatorWords): string {
  if (!(error instanceof BackupRefusal)) return explainStartFault(error, words)
  const reason = error.cause === undefined ? {} : { reason: explain(error.cause, words) }
  return words(`refusals.${error.code}`, { ...error.values, ...reason })
}
