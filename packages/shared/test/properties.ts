import fc from 'fast-check'

/** Every run tries the same cases, so that a failure can be repeated; the long run tries more. */
// biome-ignore lint/style/noProcessEnv: how long to search is the tests' own setting
const isLong = process.env.ILTIZAM_TEST_LONG === '1'

fc.configureGlobal({ seed: 20230328, numRuns: isLong ? 5_000 : 300 })
