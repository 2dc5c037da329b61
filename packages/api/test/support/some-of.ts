// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const isLong = Boolean(process.env.ILTIZAM_TEST_LONG)

/** All in the long suite; in the short one a third, another one for each `turn`. */
export const someOf = <T>(values: readonly T[], turn: number): T[] =>
  values.filter((_, at) => isLong || (at + turn) % 3 === 0)
