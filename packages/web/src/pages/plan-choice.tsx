import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { Localized, LocalizedWords } from '../i18n/localized.tsx'
import { useWords } from '../i18n/use-words.ts'
import './plan-choice.css'

interface PlanChoiceProps {
  plans: readonly Schemas['Plan'][]
  shown: Schemas['Plan']
}

/** While one plan is carried out the next one is prepared: a page shows one of them at a time. */
export function PlanChoice({ plans, shown }: PlanChoiceProps) {
  const t = useWords()
  if (plans.length === 1)
    return (
      <p className="plan-choice-only">
        <Localized text={shown.title} />
      </p>
    )

  return (
    <nav className="plan-choice" aria-label={t('plans:heading')}>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link
              to="."
              search={{ plan: plan.slug }}
              aria-current={plan.id === shown.id ? 'true' : undefined}
            >
              <LocalizedWords text={plan.title} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
