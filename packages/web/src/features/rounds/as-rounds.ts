import { type Round, roundOf } from '@iltizam/shared/rounds'

import type { Schemas } from '../../api/client.ts'

/** As shared's rules know rounds. */
export const asRounds = (rounds: readonly Schemas['Round'][]): (Round & { id: string })[] =>
  rounds.map(({ id, opensOn, dueOn, locksOn, state }) => ({
    ...{ id, opensOn, dueOn, locksOn },
    cancelled: state === 'cancelled',
  }))

/** The round that a day's word belongs to: the last one that had opened. */
export const roundOn = (rounds: readonly Schemas['Round'][], day: string) => {
  const found = roundOf(asRounds(rounds), day)
  return rounds.find(({ id }) => id === found?.id)
}
