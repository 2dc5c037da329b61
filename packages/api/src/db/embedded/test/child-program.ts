import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

const typescript = createRequire(import.meta.url).resolve('tsx')

export interface ChildProgram {
  pid: number
  /** What it has printed so far. */
  lines: string[]
  /** Waits for its first line that starts so; fails with its complaint where it ends before. */
  line(start: string): Promise<string>
  /** Writes it a line. */
  go(): void
  kill(): Promise<void>
}

/** Another process of ours: a TypeScript module given as text, with this folder's files in reach. */
export function runInChild(program: string): ChildProgram {
  const here = `const at = (file) => new URL(file, ${JSON.stringify(new URL('..', import.meta.url))})\n`
  const child = spawn(
    process.execPath,
    ['--import', typescript, '--input-type=module', '-e', here + program],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const complaint = text(child.stderr)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))

  return {
    pid: pidOf(child),
    lines,
    line: (start) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(start))
          if (found !== undefined) resolve(found)
        }
        reader.on('line', look)
        look()
        ended.then(async () => reject(new Error(`ended without '${start}': ${await complaint}`)))
      }),
    go: () => child.stdin.write('go\n'),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The child process did not start')
  return pid
}
