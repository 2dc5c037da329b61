import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = 3987
const baseURL = `http://127.0.0.1:${port}`
const dataDir = join(tmpdir(), 'iltizam-e2e')

/** The real program, on fresh data of its own, in the browser that Debian keeps up to date. */
export default defineConfig({
  testDir: 'tests',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  outputDir: 'test-results',
  use: {
    baseURL,
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
  webServer: {
    command: `rm -rf ${dataDir} && exec node ../packages/api/dist/main.js`,
    url: `${baseURL}/health/ready`,
    env: { PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: false,
    timeout: 60_000,
  },
})

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
