import { readdirSync } from 'node:fs'
import { defineConfig, mergeConfig } from 'vitest/config'

import config from './vitest.config.ts'

/** What asks the database, once more on the oldest server that we promise to run on. */
const asking = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(features|cli|db)\/(?!embedded).*\.test\.ts$/.test(path))
  .toSorted()

/** Every sixth of them stands for the others, but in a long run. */
const sample = process.env.ILTIZAM_TEST_LONG
  ? asking
  : asking.filter((path, turn) => path.startsWith('db/') || turn % 6 === 0)

export default mergeConfig(
  config,
  defineConfig({
    test: { name: 'api-on-15', include: sample.map((path) => `src/${path}`) },
  }),
)
