import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'web',
    environment: 'jsdom',
    css: true, // else style sheets arrive empty and test/rtl.test.ts guards nothing
  },
})
