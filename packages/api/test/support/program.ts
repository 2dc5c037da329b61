import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const typescript = createRequire(import.meta.url).resolve('tsx')
const fileOf = (entrance: string) => fileURLToPath(new URL(entrance, import.meta.url))

type Settings = Record<string, string>

/** The program as an operator starts it, with these settings alone. */
export const startProgram = (settings: Settings) => start(settings, fileOf('../../src/main.ts'))

/** A command as an operator calls it, to its end. */
export const runCommand = (settings: Settings, ...args: string[]) =>
  start(settings, fileOf('../../src/cli/iltizam.ts'), ...args).exited

function start(settings: Settings, ...command: string[]) {
  const child = spawn(process.execPath, ['--import', typescript, ...command], {
    // A test that wants a key of its own making gives an empty one.
    env: { PATH: '/usr/bin:/bin', LANG: 'en_US.UTF-8', SECRET_KEY: 'a1'.repeat(32), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))

  return {
    exited,
    /** Waits until it prints that; fails with all that it printed where it ends before. */
    prints: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (found) resolve(found)
        }
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
        look()
        exited.then(() => reject(new Error(`It ended and printed:\n${output}`)))
      }),
    async end() {
      child.kill('SIGTERM')
      return exited
    },
    /** As a machine does that fails: it learns nothing of it. */
    async kill() {
      child.kill('SIGKILL')
      return exited
    },
  }
}
