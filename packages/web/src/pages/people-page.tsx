import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { PersonForm } from '../features/people/person-form.tsx'
import { PersonList } from '../features/people/person-list.tsx'
import { peopleQuery } from '../features/people/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { searchable } from '../i18n/searchable.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { SearchField } from '../ui/search-field.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import '../ui/filters.css'

const route = getRouteApi('/$language/signed-in/people')

/** Everybody whom a record or a document names. */
export function PeoplePage() {
  const t = useWords()
  const language = useLanguage()
  const navigate = route.useNavigate()
  const { search = '' } = route.useSearch()
  const { mayCall } = useSession()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const wanted = searchable(search)
  const found = people.filter(({ name }) => searchable(name ?? '').includes(wanted))
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
      {people.length > 0 && (
        <search className="filters">
          <SearchField
            label={t('people:search')}
            value={search}
            onChange={(typed) =>
              void navigate({ search: { search: typed }, replace: true, resetScroll: false })
            }
          />
        </search>
      )}
      {search !== '' && (
        <p role="status" className="soft">
          {t('people:count', { count: found.length })}
        </p>
      )}
      {people.length === 0 && <p>{t('people:none')}</p>}
      {found.length > 0 && <PersonList people={found} />}
    </>
  )
}
