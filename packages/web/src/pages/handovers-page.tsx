import { useSuspenseQuery } from '@tanstack/react-query'

import { HandoverList } from '../features/handovers/handover-list.tsx'
import { handoversQuery } from '../features/handovers/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** The hand-overs that somebody made, received, or looks after. */
export function HandoversPage() {
  const t = useWords()
  const { mayCall } = useSession()
  const { data: handovers } = useSuspenseQuery(handoversQuery)
  usePageTitle(t('handovers:handovers'), t('common:product'))

  return (
    <>
      <h1>{t('handovers:handovers')}</h1>
      <p className="soft page-intro">{t('handovers:explained')}</p>
      {handovers.length === 0 ? (
        <p>{t('handovers:none')}</p>
      ) : (
        <HandoverList handovers={handovers} mayOpen={mayCall('getHandover')} />
      )}
    </>
  )
}
