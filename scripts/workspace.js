// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** The folders of pnpm-workspace.yaml, from the root. */
export const workspaceFolders = () =>
  [...readdirSync(inRoot('packages')).map((name) => join('packages', name)), 'e2e', 'bench'].filter(
    (folder) => existsSync(inRoot(folder, 'package.json')),
  )

/**
 * A program that a package of ours depends on.
 * @param {string} folder
 * @param {string} name
 */
export const binOf = (folder, name) => inRoot(folder, 'node_modules/.bin', name)

/**
 * A module's file, as a package of ours would find it.
 * @param {string} folder
 * @param {string} specifier
 */
export const resolveFrom = (folder, specifier) =>
  createRequire(inRoot(folder, 'package.json')).resolve(specifier)

/** @returns {string} such as pnpm@1.2.3 */
export const packageManager = () =>
  JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).packageManager
