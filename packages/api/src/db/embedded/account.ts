import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

import { clusterIn } from './data-layout.ts'

const execute = promisify(execFile)

export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: it runs as 'nobody', so that no user has to be created. */
const nobody: Account = { uid: 65534, gid: 65534 }

/** The server inherits nothing from our environment: no PG* variable, locale or secret. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Whom the server runs as; undefined is ourselves. Root serves a cluster that a person made
 * as that person, so that `sudo npm start` finds the data of `npm start`.
 */
export async function serverAccount(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = await stat(clusterIn(dataDir)).catch(() => nobody)
  return uid === 0 ? nobody : { uid, gid }
}

/** Asks the system itself, as mode bits do not tell the whole truth (access lists, mounts). */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  return passes(account, 'cd -- "$1"', folder)
}

/** Whether a shell test on `folder`, which it knows as $1, succeeds for that account. */
export async function passes(
  account: Account | undefined,
  shellTest: string,
  folder: string,
): Promise<boolean> {
  const command = execute('/bin/sh', ['-c', shellTest, 'sh', folder], {
    cwd: '/',
    env: serverEnvironment,
    ...account,
  })
  return command.then(
    () => true,
    () => false,
  )
}
