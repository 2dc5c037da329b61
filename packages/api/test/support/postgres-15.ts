import { execFile } from 'node:child_process'
import { chown } from 'node:fs/promises'
import { promisify } from 'node:util'

import { serverAccount, serverEnvironment } from '../../src/db/embedded/account.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { run } from './test-server.ts'

const execute = promisify(execFile)

/** Where Debian 12 puts the oldest server that the program promises to run on. */
const postgres15 = '/usr/lib/postgresql/15/bin'

export async function startPostgres15() {
  const folder = await makeTemporaryFolder()
  const account = await serverAccount(folder.path)
  if (account) await chown(folder.path, account.uid, account.gid)
  const cluster = `${folder.path}/cluster`
  const call = (program: string, ...args: string[]) =>
    execute(`${postgres15}/${program}`, args, { cwd: '/', env: serverEnvironment, ...account })

  await call('initdb', '-D', cluster, '-E', 'UTF8', '--locale=C.UTF-8', '-N', '-U', 'postgres')
  const settings = `-c listen_addresses= -c fsync=off -c unix_socket_directories=${folder.path}`
  await call('pg_ctl', 'start', '-w', '-D', cluster, '-l', `${folder.path}/log`, '-o', settings)
  const urlOf = (role: string) =>
    `postgresql://${role}@/postgres?host=${encodeURIComponent(folder.path)}`
  await run(
    urlOf('postgres'),
    'CREATE ROLE iltizam_owner LOGIN CREATEDB; CREATE ROLE iltizam_runtime LOGIN',
  )
  const stop = async () => {
    await call('pg_ctl', 'stop', '-w', '-D', cluster, '-m', 'immediate')
    await folder.remove()
  }
  return { ownerUrl: urlOf('iltizam_owner'), runtimeUrl: urlOf('iltizam_runtime'), stop }
}
