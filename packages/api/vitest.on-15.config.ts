import { defineConfig, mergeConfig } from 'vitest/config'

import config from './vitest.config.ts'

/** What asks the database, once more on the oldest server that we promise to run on. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      name: 'api-on-15',
      include: ['src/features/**/*.test.ts', 'src/db/{,backup/}*.test.ts', 'src/cli/**/*.test.ts'],
    },
  }),
)
