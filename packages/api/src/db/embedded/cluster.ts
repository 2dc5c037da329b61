import { spawn } from 'node:child_process'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'

import { syncFolder } from '../sync-folder.ts'
import { type Account, serverEnvironment } from './account.ts'
import type { Binaries } from './binaries.ts'

export interface ClusterPlan {
  cluster: string
  binaries: Binaries
  account: Account | undefined
  durable: boolean
}

/** With any other character class pg_trgm finds no letter in Arabic. */
const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=builtin']
const access = ['--auth-local=trust', '--auth-host=reject', '--username=postgres']

const rolesAndDatabase = `
CREATE ROLE iltizam_owner LOGIN CREATEDB
CREATE ROLE iltizam_runtime LOGIN
CREATE DATABASE iltizam OWNER iltizam_owner
`

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never served. */
export async function makeCluster(plan: ClusterPlan): Promise<void> {
  if (await exists(plan.cluster)) return
  const draft = `${plan.cluster}.new`
  await rm(draft, { recursive: true, force: true })

  const sync = plan.durable ? [] : ['--no-sync']
  await run(plan, plan.binaries.initdb, [
    ...['-D', draft, '--no-instructions', ...sync],
    ...[...locale, '--builtin-locale=C.UTF-8', ...access],
  ])
  const unsafe = plan.durable ? [] : ['-F']
  await run(
    plan,
    plan.binaries.postgres,
    ['--single', ...unsafe, '-D', draft, '-c', 'exit_on_error=on', 'postgres'],
    rolesAndDatabase,
  )

  await rename(draft, plan.cluster)
  // Until that is on the disk, a power cut leaves a draft, which the next start removes.
  await syncFolder(dirname(plan.cluster))
}

async function run(plan: ClusterPlan, program: string, args: string[], input = ''): Promise<void> {
  const child = spawn(program, args, { cwd: '/', env: serverEnvironment, ...plan.account })
  child.stdin.end(input)
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ?? String(code)))
  })
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code === '0') return
  throw new Error(
    `The private database could not be made (${program} ended with ${code}):\n${out}${err}`,
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
