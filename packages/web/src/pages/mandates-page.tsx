import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { MandateList } from '../features/mandates/mandate-list.tsx'
import { mandatesQuery } from '../features/mandates/queries.ts'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { GrantPanel } from './grant-panel.tsx'

/** Who answers for each body today. */
export function MandatesPage() {
  const t = useWords()
  const language = useLanguage()
  const { mayCall } = useSession()
  const { data: mandates } = useSuspenseQuery(mandatesQuery({}))
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  const { data: plans } = useSuspenseQuery(plansQuery)
  usePageTitle(t('mandates:mandates'), t('common:product'))

  return (
    <>
      <h1>
        {t('mandates:mandates')}{' '}
        <span className="soft small">{t('mandates:count', { count: mandates.length })}</span>
      </h1>
      <p className="soft">{t('mandates:explained')}</p>
      <p className="page-intro">
        <Link to="/$language/handovers" params={{ language }}>
          {t('handovers:handovers')}
        </Link>
      </p>
      {mayCall('grantMandate') && <GrantPanel organizations={organizations} today={plans.asOf} />}
      {mandates.length === 0 ? (
        <p>{t('mandates:noneOverall')}</p>
      ) : (
        <MandateList mandates={mandates} withOrganization label={t('mandates:all')} />
      )}
    </>
  )
}
