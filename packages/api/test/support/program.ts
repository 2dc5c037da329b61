import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { inject } from 'vitest'

type Settings = Record<string, string>

/** The program as an operator starts it, with these settings alone. */
export const startProgram = (settings: Settings) => start(settings, 'main.js')

/** A command as an operator calls it, to its end. */
export const runCommand = (settings: Settings, ...args: string[]) =>
  start(settings, 'iltizam.js', ...args).exited

function start(settings: Settings, entrance: string, ...args: string[]) {
  const file = join(inject('programFolder'), entrance)
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
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
