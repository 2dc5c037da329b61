import { useSuspenseQuery } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { MandateList } from '../features/mandates/mandate-list.tsx'
import { mandateState } from '../features/mandates/mandate-state.ts'
import { mandatesQuery } from '../features/mandates/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { GrantPanel } from './grant-panel.tsx'

/** Who answers for a body, and who did or will. */
export function OrganizationMandates({ organization }: { organization: Schemas['Organization'] }) {
  const t = useWords()
  const { mayCall } = useSession()
  const { id, asOf } = organization
  const { data } = useSuspenseQuery(mandatesQuery({ organization: id, period: 'any' }))
  const isInForce = (mandate: Schemas['Mandate']) => mandateState(mandate, asOf) === 'in-force'
  const present = data.filter(isInForce)
  const others = data.filter((mandate) => !isInForce(mandate))

  return (
    <section className="section" aria-labelledby="focal-points">
      <div className="section-head">
        <h2 id="focal-points">{t('mandates:who')}</h2>
      </div>
      {mayCall('grantMandate') && <GrantPanel organizations={[organization]} today={asOf} />}
      {present.length === 0 ? (
        <p className="soft">{t('mandates:none')}</p>
      ) : (
        <MandateList mandates={present} label={t('mandates:all')} />
      )}
      {others.length > 0 && (
        <details className="history">
          <summary>
            {t('mandates:past')} <span className="soft">({others.length})</span>
          </summary>
          <MandateList mandates={others} label={t('mandates:past')} />
        </details>
      )}
    </section>
  )
}
