/** Whether all is looked at. */
export const isLong = process.env.ILTIZAM_TEST_LONG === '1'

/**
 * What to look at of something that comes in several forms: in `npm run test:long` all of them; in
 * `npm test` one, another one for each thing in its turn.
 */
export const sampled = <T>(forms: readonly T[], turn: number): readonly T[] =>
  isLong ? forms : forms.slice(turn % forms.length).slice(0, 1)
