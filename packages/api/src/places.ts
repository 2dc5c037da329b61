import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The same from the source and from the bundle: the folder of our package.json. */
const api = nearestPackage(import.meta.dirname)

export const migrationsFolder = join(api, 'migrations')
/** The minutes that a demonstration shows, and what it adds to them. */
export const demoFolder = join(api, 'demo')
/** Made by the web client's build; absent where only the API runs. */
export const webFolder = join(api, '../web/dist')
export const repositoryFolder = join(api, '../..')
/** Git ignores it. */
export const defaultDataDir = join(repositoryFolder, 'data')

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder))
}
