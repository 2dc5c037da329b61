import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { fontSubsets } from './build/font-subsets.ts'
import { precompressed } from './build/precompressed.ts'

const api = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [
    react(),
    fontSubsets(fileURLToPath(new URL('.cache/fonts', import.meta.url))),
    precompressed(),
  ],
  server: { proxy: { '/api': api, '/docs': api, '/health': api } },
  // The pages are served under `default-src 'self'`, which refuses data: addresses.
  build: {
    assetsInlineLimit: 0,
    // Browsers of the last three years do it by themselves.
    modulePreload: { polyfill: false },
    // What every page needs stays in one file: apart, it would compress less well.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'every-page', tags: ['$initial'] }] } },
    },
  },
})
