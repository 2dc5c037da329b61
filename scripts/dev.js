// @ts-check
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { ensureInstalled } from './ensure-installed.js'
import { binOf, inRoot, root } from './workspace.js'

await ensureInstalled()
/** @type {import('node:child_process').ChildProcess[]} */
const running = []
/** @type {number | undefined} */
let endingSince
/** npm passes on the Ctrl-C that the terminal has already sent us: that is no second one. */
const sameSignal = 500
/** A pipe is no terminal, but what comes through it ends up in one. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}

keep('api', root, binOf('packages/api', 'tsx'), ['watch', 'packages/api/src/main.ts'])
keep('web', inRoot('packages/web'), binOf('packages/web', 'vite'), [])
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(0))

/**
 * @param {string} name
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 */
function keep(name, cwd, command, args) {
  // A group of its own: Ctrl-C reaches us alone, and each side is asked to end exactly once.
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LOG_LEVEL: 'warn', ...process.env, NODE_ENV: 'development', ...colours },
  })
  running.push(child)
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name} │ ${line}`))
  child.once('error', (error) => console.error(`${name} │ ${error.message}`))
  child.once('close', () => {
    running.splice(running.indexOf(child), 1)
    // One side alone is of no use.
    if (endingSince === undefined) endAll(1)
  })
}

/** @param {number} code */
function endAll(code) {
  const isFirst = endingSince === undefined
  endingSince ??= performance.now()
  if (!isFirst && performance.now() - endingSince < sameSignal) return
  // A second Ctrl-C means it.
  const signal = isFirst ? 'SIGTERM' : 'SIGKILL'
  process.exitCode = code
  for (const child of running) {
    // Asked to end, a side passes it on itself; told to, it cannot.
    if (signal === 'SIGTERM') child.kill(signal)
    else if (child.pid !== undefined) process.kill(-child.pid, signal)
  }
}
