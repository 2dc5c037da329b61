import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { startMark } from './process-table.ts'

export class DataDirectoryInUse extends Error {
  readonly dataDir: string
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}: stop that process, or name another folder`,
    )
    this.name = 'DataDirectoryInUse'
    this.dataDir = dataDir
    this.pid = pid
  }
}

const longestWithdrawal = 1_000

/**
 * Holds the folder for this process; the answer lets it go.
 *
 * Each process announces itself with a file of its own, named after its pid and its start, and then
 * looks at the others. So of two that start at once at least one sees the other, and the file of a
 * dead process is removed without ever removing a living one's.
 */
export async function holdDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const ours = join(dataDir, `holder-${process.pid}-${await startMark(process.pid)}.lock`)
  await announce(ours, dataDir)
  const letGo = () => rm(ours, { force: true })
  try {
    await outlastRivals(dataDir)
  } catch (error) {
    await letGo()
    throw error
  }
  return letGo
}

async function announce(file: string, dataDir: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new DataDirectoryInUse(dataDir, process.pid)
  }
}

/** A rival that is also only starting withdraws before the lower pid, which therefore waits. */
async function outlastRivals(dataDir: string): Promise<void> {
  const deadline = Date.now() + longestWithdrawal
  for (;;) {
    const rival = await lowestRival(dataDir)
    if (rival === undefined) return
    if (rival < process.pid || Date.now() > deadline) throw new DataDirectoryInUse(dataDir, rival)
    await delay(20)
  }
}

async function lowestRival(dataDir: string): Promise<number | undefined> {
  const rivals: number[] = []
  for (const entry of await readdir(dataDir)) {
    const [, pid, mark] = /^holder-(\d+)-(\w+)\.lock$/.exec(entry) ?? []
    if (!pid) continue
    const living = await startMark(Number(pid))
    if (living !== mark) await rm(join(dataDir, entry), { force: true })
    else if (Number(pid) !== process.pid) rivals.push(Number(pid))
  }
  return rivals.sort((a, b) => a - b)[0]
}
