import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'api',
    environment: 'node',
    // No module of the API keeps state; loading them all for each file took a quarter of the time.
    isolate: false,
    globalSetup: './test/support/global-setup.ts',
    testTimeout: process.env.ILTIZAM_TEST_LONG ? 900_000 : 30_000,
    hookTimeout: 60_000,
  },
})
