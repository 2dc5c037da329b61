import { useSuspenseQuery } from '@tanstack/react-query'

import { CommitteeForm } from '../features/committees/committee-form.tsx'
import { CommitteeList } from '../features/committees/committee-list.tsx'
import { committeesQuery } from '../features/committees/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** All committees, and a new one. */
export function CommitteesPage() {
  const t = useWords()
  const { mayCall } = useSession()
  const { data: committees } = useSuspenseQuery(committeesQuery)
  usePageTitle(t('committees:committees'), t('common:product'))

  return (
    <>
      <div className="section-head">
        <h1>{t('committees:committees')}</h1>
        {mayCall('createCommittee') && <EditLink edit="new">{t('committees:new')}</EditLink>}
      </div>
      {mayCall('createCommittee') && (
        <FormPanel edit="new" title={t('committees:new')}>
          {(close) => <CommitteeForm onSaved={close} onClose={close} />}
        </FormPanel>
      )}
      {committees.length === 0 ? (
        <p className="soft">{t('committees:none')}</p>
      ) : (
        <CommitteeList committees={committees} />
      )}
    </>
  )
}
