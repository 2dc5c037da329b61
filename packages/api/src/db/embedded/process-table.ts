import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const hasProc = existsSync('/proc/self/stat')

/**
 * What tells a living process from a later one with the same pid: when it started, and in which
 * boot. Undefined when there is no such process, or only what its parent has not yet buried.
 */
export async function startMark(pid: number): Promise<string | undefined> {
  const started = hasProc ? await startInProc(pid) : await ps(pid, 'lstart=')
  return started && createHash('sha256').update(started).digest('hex').slice(0, 12)
}

/** The words a living process was started with, or undefined. */
export async function commandLine(pid: number): Promise<string | undefined> {
  if (!hasProc) return ps(pid, 'args=')
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return words.replaceAll('\0', ' ') || undefined
}

async function startInProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (!stat) return undefined
  // The second field is the program's name, which may hold spaces and parentheses.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === 'Z' || state === 'X') return undefined
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${rest[18]} ${boot}`
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  const { stdout } = await execute('ps', ['-o', column, '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.trim() || undefined
}
