import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { systemsQuery } from '../features/keys/queries.ts'
import { SystemForm } from '../features/keys/system-form.tsx'
import { SystemList } from '../features/keys/system-list.tsx'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** The programs that act for bodies. */
export function SystemsPage() {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { mayCall } = useSession()
  const { data: systems } = useSuspenseQuery(systemsQuery)
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  usePageTitle(t('keys:systems'), t('common:product'))

  return (
    <>
      <h1>
        {t('keys:systems')}{' '}
        <span className="soft small">{t('keys:count', { count: systems.length })}</span>
      </h1>
      <p className="soft page-intro">{t('keys:explained')}</p>
      {mayCall('createSystem') && (
        <>
          <p className="buttons">
            <EditLink edit="new-system">{t('keys:new')}</EditLink>
          </p>
          <FormPanel edit="new-system" title={t('keys:new')}>
            {(close) => (
              <SystemForm
                organizations={organizations}
                onClose={close}
                onSaved={({ id }) =>
                  void navigate({ to: '/$language/systems/$id', params: { language, id } })
                }
              />
            )}
          </FormPanel>
        </>
      )}
      {systems.length === 0 ? <p>{t('keys:none')}</p> : <SystemList systems={systems} />}
    </>
  )
}
