import type { WorkState } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StackedBar, Swatch } from '../../ui/stacked-bar.tsx'
import './plan-counts.css'

/** How many commitments are where, and how much of it nobody has reported. */
export function PlanCounts({ progress }: { progress: Schemas['PlanProgress'] }) {
  const t = useWords()
  const { commitmentStates: states, activities } = progress
  const byState: [WorkState, number][] = [
    ['complete', states.complete],
    ['under-way', states.underWay],
    ['not-started', states.notStarted],
    ['cancelled', states.cancelled],
  ]
  const shown = byState.filter(([, count]) => count > 0)
  const total = shown.reduce((sum, [, count]) => sum + count, 0)

  return (
    <>
      <section className="counts" aria-labelledby="commitment-counts">
        <h2 id="commitment-counts">{t('commitments:count', { count: total })}</h2>
        <StackedBar parts={shown.map(([state, count]) => ({ kind: state, count }))} />
        <ul>
          {shown.map(([state, count]) => (
            <li key={state}>
              <Swatch kind={state} />
              {t(`commitments:stateCount.${state}`, { count })}
            </li>
          ))}
        </ul>
      </section>
      <section className="counts" aria-labelledby="activity-counts">
        <h2 id="activity-counts">{t('activities:listed', { count: activities.itemized })}</h2>
        <StackedBar
          parts={[
            { kind: 'reported', count: activities.itemized - activities.notReported },
            { kind: 'unreported', count: activities.notReported },
          ]}
        />
        <ul>
          <li>
            <Swatch kind="reported" />
            {t('activities:reported', {
              count: activities.itemized - activities.notReported,
            })}
          </li>
          <li>
            <Swatch kind="unreported" />
            {t('activities:notReported', { count: activities.notReported })}
          </li>
        </ul>
      </section>
    </>
  )
}
