import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts'
import { startPostgres15 } from './postgres-15.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { dropDatabase, provideTemplate, run } from './test-server.ts'

/** One server for all files of a project, which ends with them. */
export default async function setup(project: TestProject) {
  const server = await startServer(project.name)
  try {
    await provideTemplate(project, server)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}

async function startServer(projectName: string) {
  if (projectName === 'api-on-15') return startPostgres15()
  // biome-ignore lint/style/noProcessEnv: the program's settings are not the tests'
  const given = process.env.TEST_DATABASE_URL
  return given ? useServer(given) : startPrivateServer()
}

async function startPrivateServer() {
  const folder = await makeTemporaryFolder()
  const server = await startEmbeddedServer({ dataDir: join(folder.path, 'data'), durable: false })
  const stop = async () => {
    await server.stop()
    await folder.remove()
  }
  return { ...server, stop }
}

/** A superuser's address: the runtime role is made, and taken on without a password of its own. */
async function useServer(ownerUrl: string) {
  const role = 'iltizam_test_runtime'
  await run(ownerUrl, `DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role}`)
  const takenOn = `options=${encodeURIComponent(`-c role=${role}`)}`
  const runtimeUrl = `${ownerUrl}${ownerUrl.includes('?') ? '&' : '?'}${takenOn}`
  const template = `iltizam_template_${process.pid}`
  return { ownerUrl, runtimeUrl, stop: () => dropDatabase(ownerUrl, template) }
}
