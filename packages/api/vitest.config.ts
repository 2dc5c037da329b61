import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'api',
    environment: 'node',
    globalSetup: './test/support/global-setup.ts',
    testTimeout: process.env.ILTIZAM_TEST_LONG ? 900_000 : 30_000,
    hookTimeout: 60_000,
  },
})
