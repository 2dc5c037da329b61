import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

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
      testIgnore: WRITING.flatMap(({ specs }) => specs),
      use: { baseURL: addressOf(READING.port) },
    },
    ...WRITING.map(({ name, port, specs }) => ({
      name,
      testMatch: specs,
      fullyParallel: false,
      use: { baseURL: addressOf(port) },
    })),
  ],
  globalSetup: './start-servers.ts',
})

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`
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
