import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

import { inDatabase } from '../../src/db/in-database.ts'
import { type DatabaseUrls, migrate } from '../../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Where each test file finds a migrated database to copy. */
export interface TestServer extends DatabaseUrls {
  template: string
}

/** Migrates once for all files, in a database of its own that they copy; gives its name. */
export async function provideTemplate(project: TestProject, urls: DatabaseUrls): Promise<string> {
  const template = `iltizam_template_${randomBytes(6).toString('hex')}`
  await createDatabase(urls.ownerUrl, template)
  await migrate({
    ownerUrl: inDatabase(urls.ownerUrl, template),
    runtimeUrl: inDatabase(urls.runtimeUrl, template),
  })
  const { ownerUrl, runtimeUrl } = urls
  project.provide('testServer', { ownerUrl, runtimeUrl, template })
  return template
}

export async function createDatabase(ownerUrl: string, name: string, template = 'template1') {
  await run(ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
}

/** PostgreSQL waits a little for sessions that are just ending; only a superuser could end them. */
export async function dropDatabase(ownerUrl: string, name: string) {
  await run(ownerUrl, `DROP DATABASE ${name}`)
}

export async function run(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
