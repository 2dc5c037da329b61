import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts'
import { bundleProgram } from './bundle-program.ts'
import { startPostgres15 } from './postgres-15.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { dropDatabase, provideTemplate, run } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program and its command line are, as they are shipped. */
    programFolder: string
  }
}

/** One server for all files of a project, which ends with them, and the program that some start. */
export default async function setup(project: TestProject) {
  const [server, program] = await Promise.all([startServer(project.name), bundleProgram()])
  const stop = async () => {
    await program.remove()
    await server.stop()
  }
  try {
    const template = await provideTemplate(project, server)
    project.provide('programFolder', program.path)
    return async () => {
      await dropDatabase(server.ownerUrl, template)
      await stop()
    }
  } catch (error) {
    await stop()
    throw error
  }
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

/** A superuser's address, under which the tests make themselves a runtime role. */
async function useServer(ownerUrl: string) {
  const role = `iltizam_test_${randomBytes(6).toString('hex')}`
  const password = randomBytes(16).toString('hex')
  await run(ownerUrl, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
  const runtimeUrl = ownerUrl.replace(/\/\/([^@/]*@)?/, `//${role}:${password}@`)
  return { ownerUrl, runtimeUrl, stop: () => run(ownerUrl, `DROP ROLE ${role}`) }
}
