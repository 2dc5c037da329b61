import type { QueryClient } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { roundRevisionsQuery, roundStandingQuery, roundsQuery } from '../features/rounds/queries.ts'
import type { RoundsSearch } from './rounds-search.ts'

type Round = Schemas['Round']

/** The plan that is asked for, else the latest one that is carried out, else the latest. */
export function planOfRounds(
  plans: readonly Schemas['Plan'][],
  asked: string | undefined,
): Schemas['Plan'] | undefined {
  const underWay = plans.find(({ status }) => status === 'implementing')
  return plans.find(({ slug }) => slug === asked) ?? underWay ?? plans[0]
}

/** The round that is asked for, else the last one that has opened, else the next. */
export function shownRound(rounds: readonly Round[], asked: string | undefined) {
  const kept = rounds.filter(({ state }) => state !== 'cancelled')
  const opened = kept.find(({ state }) => state !== 'planned')
  return rounds.find(({ id }) => id === asked) ?? opened ?? kept.at(-1)
}

export async function loadRounds(
  queryClient: QueryClient,
  { plan: slug, round: id }: RoundsSearch,
) {
  const { items } = await queryClient.ensureQueryData(plansQuery)
  const plan = planOfRounds(items, slug)
  if (!plan) return
  const round = shownRound(await queryClient.ensureQueryData(roundsQuery(plan.id)), id)
  if (!round) return
  await Promise.all([
    queryClient.ensureQueryData(roundStandingQuery(round.id)),
    queryClient.ensureQueryData(roundRevisionsQuery(round.id)),
  ])
}
