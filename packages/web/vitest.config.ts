import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'web',
    environment: 'jsdom',
    // The setup clears the page after each test; loading every module anew took most of the time.
    isolate: false,
    setupFiles: './test/setup.ts',
    // The screens talk to the real API, and it to a real database.
    globalSetup: '../api/test/support/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
