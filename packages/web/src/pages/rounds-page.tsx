import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { roundsQuery } from '../features/rounds/queries.ts'
import { RoundForm } from '../features/rounds/round-form.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { Day } from '../i18n/figures.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Mark } from '../ui/mark.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { planOfRounds, shownRound } from './load-rounds.ts'
import { PlanChoice } from './plan-choice.tsx'
import { RoundBoard } from './round-board.tsx'
import '../ui/rows.css'

const route = getRouteApi('/$language/signed-in/rounds')

/** The rounds of a plan, and what one of them has received. */
export function RoundsPage() {
  const t = useWords()
  const { plan: asked } = route.useSearch()
  const { data } = useSuspenseQuery(plansQuery)
  const plan = planOfRounds(data.items, asked)
  usePageTitle(t('rounds:rounds'), t('common:product'))

  return (
    <>
      <h1>{t('rounds:rounds')}</h1>
      {plan ? (
        <>
          <PlanChoice plans={data.items} shown={plan} />
          <RoundsOfPlan key={plan.id} plan={plan} />
        </>
      ) : (
        <p className="soft">{t('rounds:noPlan')}</p>
      )}
    </>
  )
}

function RoundsOfPlan({ plan }: { plan: Schemas['Plan'] }) {
  const t = useWords()
  const { mayCall } = useSession()
  const { round: asked } = route.useSearch()
  const { data: rounds } = useSuspenseQuery(roundsQuery(plan.id))
  const shown = shownRound(rounds, asked)

  return (
    <>
      {mayCall('createRound') && (
        <>
          <p className="buttons">
            <EditLink edit="new">{t('rounds:new')}</EditLink>
          </p>
          <FormPanel edit="new" title={t('rounds:new')}>
            {(close) => (
              <RoundForm
                {...{ planId: plan.id, rounds, today: plan.asOf }}
                onSaved={close}
                onClose={close}
              />
            )}
          </FormPanel>
        </>
      )}
      {rounds.length === 0 && <p className="soft">{t('rounds:none')}</p>}
      {rounds.length > 1 && <RoundChoice rounds={rounds} shown={shown} />}
      {shown && <RoundBoard key={shown.id} round={shown} rounds={rounds} />}
    </>
  )
}

interface RoundChoiceProps {
  rounds: readonly Schemas['Round'][]
  shown: Schemas['Round'] | undefined
}

/** The rounds by the day on which they are due, the last one first. */
function RoundChoice({ rounds, shown }: RoundChoiceProps) {
  const t = useWords()
  return (
    <nav className="plan-choice" aria-label={t('rounds:choice')}>
      <ul>
        {rounds.map((round) => (
          <li key={round.id}>
            <Link
              to="."
              search={({ plan }) => ({ plan, round: round.id })}
              aria-current={round.id === shown?.id ? 'true' : undefined}
            >
              <Day day={round.dueOn} /> <Mark>{t(`rounds:states.${round.state}`)}</Mark>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
