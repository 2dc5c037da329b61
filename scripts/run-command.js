// @ts-check
import { spawn } from 'node:child_process'

import { packageManager, root } from './workspace.js'

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to ours
 * @property {boolean} [quiet] keeps what it prints for the caller
 */

/**
 * Runs a program to its end. It shares our terminal, so that Ctrl-C ends both.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    )
  })
}

/**
 * The pinned pnpm, which needs no installation of its own. npm's remarks on settings that are not
 * ours stay out of sight.
 * @param {string[]} args
 * @param {CommandOptions} [options]
 */
export const runPnpm = (args, options) =>
  runCommand('npx', ['--loglevel=error', '-y', packageManager(), ...args], options)

/**
 * Does a step of the preparation: one line, and all it prints only when it fails, which ends us.
 * @param {string} title
 * @param {() => Promise<{ code: number, output: string }>} step
 */
export async function prepare(title, step) {
  // Not to the output, which belongs to the program that is prepared.
  console.error(title)
  const { code, output } = await step()
  if (code === 0) return
  console.error(output)
  process.exit(1)
}
