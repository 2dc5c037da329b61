import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { PersonForm } from '../features/people/person-form.tsx'
import { PersonList } from '../features/people/person-list.tsx'
import { peopleQuery } from '../features/people/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** Everybody whom a record or a document names. */
export function PeoplePage() {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { mayCall } = useSession()
  const { data: people } = useSuspenseQuery(peopleQuery)
  usePageTitle(t('people:people'), t('common:product'))

  return (
    <>
      <h1>
        {t('people:people')}{' '}
        <span className="soft small">{t('people:count', { count: people.length })}</span>
      </h1>
      <p className="soft page-intro">{t('people:explained')}</p>
      {mayCall('createPerson') && (
        <>
          <p className="buttons">
            <EditLink edit="new-person">{t('people:new')}</EditLink>
          </p>
          <FormPanel edit="new-person" title={t('people:new')}>
            {(close) => (
              <PersonForm
                onClose={close}
                onSaved={({ id }) =>
                  void navigate({ to: '/$language/people/$id', params: { language, id } })
                }
              />
            )}
          </FormPanel>
        </>
      )}
      {people.length === 0 ? <p>{t('people:none')}</p> : <PersonList people={people} />}
    </>
  )
}
