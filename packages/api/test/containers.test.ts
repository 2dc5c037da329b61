import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { describe, expect, it } from 'vitest'

import { readConfig } from '../src/config.ts'
import {
  copiedFrom,
  readCompose,
  readDockerfile,
  secretFaults,
  variablesOf,
} from './rules/containers.ts'
import { root } from './rules/run-tool.ts'
import { makeTemporaryFolder } from './support/temporary-folder.ts'

const readText = (path: string) => readFile(join(root, path), 'utf8')

const composeText = await readText('docker-compose.yml')
const compose = readCompose(composeText)
const dockerfile = readDockerfile(await readText('Dockerfile'))
const restsOf = (name: string) =>
  dockerfile.filter((instruction) => instruction.name === name).map(({ rest }) => rest)

/** What the schema of compose files, and the rules for them, say of one. */
function lint(path: string): string[] {
  // Its types name files that it does not have.
  const results: { messages: { rule: string; message: string }[] }[] = new DCLinter({
    rules: {},
    quiet: false,
    debug: false,
    exclude: [],
  }).lintFiles([path], false)
  return results.flatMap(({ messages }) =>
    messages.map(({ rule, message }) => `${rule}: ${message}`),
  )
}

describe('the compose file', () => {
  it('follows the schema of compose files', () => {
    expect(lint(join(root, 'docker-compose.yml'))).toEqual([])
  })

  it('with a key that compose does not know is found', async () => {
    const folder = await makeTemporaryFolder()
    await writeFile(
      join(folder.path, 'docker-compose.yml'),
      composeText.replace('read_only:', 'read_olny:'),
    )
    expect(lint(join(folder.path, 'docker-compose.yml')).join('\n')).toMatch(/^invalid-schema/)
    await folder.remove()
  })

  it('starts with no secret that nobody has set', () => {
    expect(secretFaults(compose.services)).toEqual([])
  })

  it.each(['changeme', `\${POSTGRES_PASSWORD}`, `\${POSTGRES_PASSWORD:-changeme}`])(
    'that would start with %s is found',
    (secret) => {
      const program = { environment: { DATABASE_URL: `postgresql://u:${secret}@db/x` } }
      const database = { environment: { POSTGRES_PASSWORD: secret, POSTGRES_DB: 'x' } }
      expect(secretFaults({ program, database })).toEqual([
        'program: DATABASE_URL',
        'database: POSTGRES_PASSWORD',
      ])
    },
  )

  it('that would start with a shared secret of its own is found', () => {
    const program = { environment: { OIDC_CLIENT_SECRET: `\${OIDC_CLIENT_SECRET:-changeme}` } }
    expect(secretFaults({ program })).toEqual(['program: OIDC_CLIENT_SECRET'])
  })

  it('takes what .env.example names, and that has no value', async () => {
    const settings = (await readText('.env.example')).split('\n').filter((line) => /^\w/.test(line))
    const wanted = variablesOf(composeText)

    expect(wanted.length).toBeGreaterThan(5)
    expect(settings.toSorted()).toEqual(wanted.map((name) => `${name}=`).toSorted())
  })

  it('gives the program settings that it knows', async () => {
    const { environment } = compose.services.program
    const config = await readText('packages/api/src/config.ts')
    const names = Object.keys(environment)

    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !config.includes(`setting('${name}',`))).toEqual([])
    const { database } = readConfig({
      DATABASE_URL: environment.DATABASE_URL?.replace(/\$\{.*?\}/, 'x'),
      MIGRATION_DATABASE_URL: environment.MIGRATION_DATABASE_URL?.replace(/\$\{.*?\}/, 'x'),
    })
    expect(database).toEqual({
      runtimeUrl: 'postgresql://iltizam_runtime:x@database/iltizam',
      ownerUrl: 'postgresql://iltizam_owner:x@database/iltizam',
    })
  })

  it('lets nobody reach the database but the program, and that from this machine only', () => {
    const { database, program } = compose.services
    expect(database.ports).toBeUndefined()
    expect(database.networks).toEqual(['database'])
    expect(compose.networks.database).toEqual({ internal: true })
    expect(program.ports).toHaveLength(1)
    expect(program.ports?.[0]).toMatch(/^127\.0\.0\.1:/)
    expect(program.read_only).toBe(true)
  })

  it('mounts volumes that it has and files that there are', () => {
    const mounts = Object.values(compose.services)
      .flatMap(({ volumes }) => volumes)
      .map((mount) => mount.split(':')[0] ?? '')
    const [files, names] = [mounts.filter((m) => m[0] === '.'), mounts.filter((m) => m[0] !== '.')]

    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
    expect(names.toSorted()).toEqual(Object.keys(compose.volumes).toSorted())
  })
})

describe('the image', () => {
  it('has the Node that the program asks for', async () => {
    const { engines } = JSON.parse(await readText('package.json'))
    const wanted = /^>=(\d+)\./.exec(engines.node)?.[1]
    const bases = restsOf('FROM').map((from) => from.split(' ')[0] ?? '')
    const images = bases.filter((base) => base.includes(':'))

    expect(wanted).toBeDefined()
    expect(images).toEqual([`node:${wanted}-bookworm-slim`, `node:${wanted}-bookworm-slim`])
  })

  it('is made of files that there are', async () => {
    const sources = copiedFrom(dockerfile)
    const ignored = await readText('.dockerignore')
    const wanted = ignored.match(/(?<=^!).*/gm) ?? []

    expect(sources.length).toBeGreaterThan(3)
    expect([...sources, ...wanted].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('is made of what the build makes, and runs it as nobody of note', async () => {
    const build = await readText('scripts/bundle-api.js')
    const [command] = restsOf('CMD').map((json) => JSON.parse(json))

    expect(copiedFrom(dockerfile, 'build')).toEqual([
      '/app/packages/api/dist',
      '/app/packages/web/dist',
    ])
    expect(command).toEqual(['node', 'packages/api/dist/main.js'])
    expect(build).toContain("main: 'src/main.ts'")
    expect(restsOf('USER')).toEqual(['node'])
  })

  it('is healthy when the program says that it is ready', () => {
    const [check = ''] = restsOf('HEALTHCHECK')
    const [port] = restsOf('EXPOSE')

    expect(check).toContain(`http://127.0.0.1:${port}/health/ready`)
    expect(restsOf('ENV').join(' ')).toContain(`PORT=${port}`)
    expect(compose.services.program.ports?.[0]).toMatch(new RegExp(`:${port}$`))
  })
})
