import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

import { KNOWN, OIDC, STRANGER } from './tests/identity-provider.ts'

/** What signs in and changes the data, on a demonstration of its own: no other journey sees it. */
const WRITING = [
  { name: 'reporting', port: 3988, specs: ['report-and-decide.spec.ts', 'work-screens.spec.ts'] },
  { name: 'structure', port: 3989, specs: ['structure.spec.ts'] },
  { name: 'audit', port: 3990, specs: ['audit.spec.ts'] },
  {
    name: 'administration',
    port: 3991,
    specs: ['administration.spec.ts', 'first-entry.spec.ts', 'erasure.spec.ts'],
  },
  { name: 'keys', port: 3992, specs: ['keys.spec.ts'] },
  { name: 'hostile', port: 3993, specs: ['hostile-texts.spec.ts'] },
]
const READING = { name: 'reading', port: 3987 }
/** Under another name than its identity provider, which so is another site, as it is in life. */
const PROVIDER = { name: 'provider', address: 'http://localhost:3994' }

/** The real program in the browser that Debian keeps up to date. */
export default defineConfig({
  testDir: 'tests',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  outputDir: 'test-results',
  use: {
    locale: 'ar-MA',
    timezoneId: 'Africa/Casablanca',
    launchOptions: {
      executablePath: onPath('chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: READING.name,
      testIgnore: [...WRITING.flatMap(({ specs }) => specs), 'provider.spec.ts'],
      use: { baseURL: addressOf(READING.port) },
    },
    ...WRITING.map(({ name, port, specs }) => ({
      name,
      testMatch: specs,
      fullyParallel: false,
      use: { baseURL: addressOf(port) },
    })),
    {
      name: PROVIDER.name,
      testMatch: 'provider.spec.ts',
      fullyParallel: false,
      use: { baseURL: PROVIDER.address },
      metadata: { settings: { PUBLIC_URL: PROVIDER.address, ...OIDC } },
    },
  ],
  webServer: identityProvider(),
  globalSetup: './start-servers.ts',
})

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`
}

/** A real provider, which knows whom it offers; the settings of the program name it by the same. */
function identityProvider() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = OIDC
  const settings = {
    ...{ issuer, client: { clientId, clientSecret } },
    answerAddress: `${PROVIDER.address}/sign-in-answer`,
    choices: [KNOWN, STRANGER],
  }
  return {
    command: `exec node --import tsx scripts/serve-identity-provider.ts '${JSON.stringify(settings)}'`,
    cwd: '../packages/api',
    url: `${issuer}/.well-known/openid-configuration`,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: false,
    timeout: 60_000,
  } as const
}

function onPath(program: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.map((folder) => join(folder, program)).find(isProgram)
  if (!found) throw new Error(`${program} is not installed`)
  return found
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
