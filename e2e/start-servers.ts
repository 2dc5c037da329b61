import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { FullConfig, FullProject } from '@playwright/test'

/** On a busy machine, too. */
const patience = 180_000

/** The real program for each project, on fresh data: all at once, as each takes seconds to be ready. */
export default async function startServers({ projects }: FullConfig) {
  const servers = await Promise.all(projects.map(startServer))
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()))
  }
  try {
    await Promise.all(servers.map(({ ready }) => ready))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function startServer({ name, use, metadata }: FullProject) {
  const { port } = new URL(use.baseURL ?? '')
  const dataDir = join(tmpdir(), `iltizam-e2e-${name}`)
  await rm(dataDir, { recursive: true, force: true })
  const server = spawn(process.execPath, ['../packages/api/dist/main.js'], {
    cwd: import.meta.dirname,
    env: {
      ...{ PATH: '/usr/bin:/bin', NODE_ENV: 'production', LOG_LEVEL: 'error' },
      ...{ PORT: port, DATA_DIR: dataDir, ...metadata.settings },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'close')
  const ready = new Promise<void>((resolve, reject) => {
    let printed = ''
    server.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
      // It tells its address once it answers there.
      if (printed.includes(`:${port}/docs`)) resolve()
    })
    const fail = (reason: string) =>
      reject(new Error(`The server of ${name} ${reason}:\n${printed}`))
    ended.then(() => fail('ended'), reject)
    void delay(patience, undefined, { ref: false }).then(() => fail('is not ready'))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  return { ready, stop }
}
