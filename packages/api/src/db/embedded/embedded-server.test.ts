import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'

import { DataDirectoryInUse } from './data-lock.ts'
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  findRunningServer,
  startEmbeddedServer,
} from './embedded-server.ts'
import { isServing, readPostmaster } from './postmaster.ts'
import { runInChild } from './test/child-program.ts'

const execute = promisify(execFile)

let parent: string
let dataDir: string
let running: EmbeddedServer | undefined

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'iltizam-data-'))
  await chmod(parent, 0o755)
  await (await startEmbeddedServer({ dataDir: join(parent, 'made'), durable: false })).stop()
})
beforeEach(async ({ task }) => {
  dataDir = join(parent, task.id)
  // Making a cluster takes most of a second; a copy of one does where its making is not the point.
  if (!task.name.startsWith('makes')) await execute('cp', ['-a', join(parent, 'made'), dataDir])
})
afterEach(() => running?.stop())
afterAll(() => rm(parent, { recursive: true, force: true }))

async function start(options: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  running = await startEmbeddedServer({ dataDir, ...options })
  return running
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  // A server that dies under an idle connection says so here as well as to the query.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows.flat()
  } finally {
    await client.end()
  }
}

async function serverPid(): Promise<number> {
  const postmaster = await readPostmaster(join(dataDir, 'cluster'))
  if (!postmaster) throw new Error('There is no server')
  return postmaster.pid
}

it('makes a durable database that one role owns and the other only uses', async () => {
  const { ownerUrl, runtimeUrl } = await start()

  const settings = `SELECT current_user, current_setting('fsync'), current_setting('TimeZone'),
    datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()`
  expect(await ask(ownerUrl, settings)).toEqual(['iltizam_owner', 'on', 'UTC', 'C.UTF-8', 'UTF8'])
  await ask(ownerUrl, 'CREATE EXTENSION pg_trgm')
  await ask(ownerUrl, 'CREATE EXTENSION unaccent')
  await ask(ownerUrl, 'CREATE DATABASE another TEMPLATE iltizam')
  expect(await ask(runtimeUrl, 'SELECT current_user')).toEqual(['iltizam_runtime'])
  await expect(ask(runtimeUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied')
})

it('is open to nobody else', async () => {
  const { ownerUrl } = await start()

  const socketDir = new URL(ownerUrl.replace('@/', '@local/')).searchParams.get('host') ?? ''
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
  expect((await stat(socketDir)).mode & 0o777).toBe(0o700)
  expect(await ask(ownerUrl, 'SHOW listen_addresses')).toEqual([''])
  const [, , , , , firstAddress] = (
    await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8')
  ).split('\n')
  expect(firstAddress).toBe('')

  await running?.stop()
  await expect(stat(socketDir)).rejects.toThrow('ENOENT')
})

it('resumes the data of the run before, without durability in tests', async () => {
  const first = await start({ durable: false })
  expect(await ask(first.ownerUrl, 'SHOW fsync')).toEqual(['off'])
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  await first.stop()

  const second = await start({ durable: false })

  expect(await ask(second.ownerUrl, 'SELECT number FROM kept')).toEqual([7])
})

it('refuses a second process, naming the folder and the holder, and serves on', async () => {
  const { ownerUrl } = await start({ durable: false })

  const { line, kill } = runInChild(`
    const { startEmbeddedServer } = await import(at('embedded-server.ts'))
    await startEmbeddedServer({ dataDir: ${JSON.stringify(dataDir)} }).catch((error) =>
      console.log(error.name + ': ' + error.message),
    )
  `)

  expect(await line('Data')).toBe(
    `DataDirectoryInUse: The data folder ${dataDir} is in use by process ${process.pid}: stop that process, or name another folder`,
  )
  await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(DataDirectoryInUse)
  expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
  await kill()
})

it('lets the command line find the server that another process holds', async () => {
  expect(await findRunningServer(dataDir)).toBeUndefined()
  expect(await findRunningServer(join(dataDir, 'absent'))).toBeUndefined()
  const server = await start({ durable: false })

  const { ownerUrl, runtimeUrl } = server
  expect(await findRunningServer(dataDir)).toEqual({ ownerUrl, runtimeUrl })

  await server.stop()
  expect(await findRunningServer(dataDir)).toBeUndefined()
})

it('loses no acknowledged row when its holder is killed, and starts again by itself', async () => {
  const holder = runInChild(`
    import { createRequire } from 'node:module'
    const { startEmbeddedServer } = await import(at('embedded-server.ts'))
    const { Client } = createRequire(at('embedded-server.ts'))('pg')
    const { ownerUrl } = await startEmbeddedServer({ dataDir: ${JSON.stringify(dataDir)} })
    const client = new Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query('CREATE TABLE written (id int PRIMARY KEY)')
    for (let id = 1; ; id++) {
      await client.query('INSERT INTO written VALUES ($1)', [id])
      console.log('acknowledged ' + id)
    }
  `)
  await holder.line('acknowledged 50')
  const orphan = await serverPid()
  await holder.kill()

  const { ownerUrl } = await start()

  expect(await isServing(orphan, join(dataDir, 'cluster'))).toBe(false)
  const acknowledged = holder.lines.map((line) => Number(line.split(' ')[1]))
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  const stored = await ask(ownerUrl, 'SELECT id FROM written')
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([])
})

it('ends with its holder, and the next start removes what it left', async () => {
  const holder = runInChild(`
    const { startEmbeddedServer } = await import(at('embedded-server.ts'))
    await startEmbeddedServer({ dataDir: ${JSON.stringify(dataDir)}, durable: false })
    console.log('started')
  `)
  await holder.line('started')
  const pid = await serverPid()
  const left = await readFile(join(dataDir, 'socket-folder'), 'utf8')

  await holder.kill()

  await expect.poll(() => isServing(pid, join(dataDir, 'cluster')), { timeout: 5_000 }).toBe(false)
  await start()
  await expect(stat(left)).rejects.toThrow('ENOENT')
})

it('starts the server again at the same address when it is killed', async () => {
  const exits: string[] = []
  const { ownerUrl } = await start({ onUnexpectedExit: (how) => exits.push(how) })
  await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS number')

  for (const kills of [1, 2]) {
    const killed = await serverPid()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => exits.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(kills)

    await expect
      .poll(() => ask(ownerUrl, 'SELECT number FROM kept').catch(String), { timeout: 8_000 })
      .toEqual([7])
  }
  expect(exits[0]).toBe('SIGKILL')
})

it('shows why the server does not start, and lets the folder go', async () => {
  await (await start({ durable: false })).stop()
  await appendFile(join(dataDir, 'cluster/postgresql.conf'), '\nno_such_setting = 1\n')

  for (const attempt of [1, 2])
    await expect(start(), `attempt ${attempt}`).rejects.toThrow(
      /did not start.*unrecognized.*no_such_setting/s,
    )
})

it.runIf(process.getuid?.() === 0)('runs as nobody when we are root', async () => {
  await start({ durable: false })

  const { uid, gid } = await stat(`/proc/${await serverPid()}`)
  expect({ uid, gid }).toEqual({ uid: 65534, gid: 65534 })
  expect((await stat(dataDir)).uid).toBe(65534)
})
