import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import { MandateList } from '../features/mandates/mandate-list.tsx'
import { mandatesQuery } from '../features/mandates/queries.ts'
import { PersonForm } from '../features/people/person-form.tsx'
import { personQuery } from '../features/people/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { PersonName } from '../i18n/person-name.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { usePersonText } from '../i18n/use-person-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { PersonData } from './person-data.tsx'

const route = getRouteApi('/$language/signed-in/people/$id')

/** Somebody, and all that they answer for or answered for. */
export function PersonPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { mayCall } = useSession()
  const { data: person } = useSuspenseQuery(personQuery(id))
  const { data: mandates } = useSuspenseQuery(mandatesQuery({ person: id, period: 'any' }))
  const text = usePersonText()
  const [justErased, setJustErased] = useState(false)
  usePageTitle(text(person), t('people:people'), t('common:product'))

  return (
    <article>
      <p className="eyebrow">
        <Link to="/$language/people" params={{ language }}>
          {t('people:people')}
        </Link>
      </p>
      <h1>
        <PersonName person={person} />
      </h1>
      <dl className="facts facts-row">
        <Fact label={t('people:account')}>
          {t(person.hasAccount ? 'people:hasAccount' : 'people:noAccount')}
        </Fact>
      </dl>
      {person.erasedAt === null && mayCall('changePerson') && (
        <>
          <p className="buttons">
            <EditLink edit="facts">{t('people:edit')}</EditLink>
            {!person.hasAccount && mayCall('inviteAccount') && (
              <Link
                className="button"
                to="/$language/accounts/new"
                params={{ language }}
                search={{ person: id }}
              >
                {t('people:invite')}
              </Link>
            )}
          </p>
          <FormPanel edit="facts" title={t('people:edit')}>
            {(close) => <PersonForm person={person} onSaved={close} onClose={close} />}
          </FormPanel>
        </>
      )}
      <section className="section" aria-labelledby="mandates">
        <h2 id="mandates">{t('mandates:mandates')}</h2>
        {mandates.length === 0 ? (
          <p className="soft">{t('mandates:count', { count: 0 })}</p>
        ) : (
          <MandateList mandates={mandates} withOrganization label={t('mandates:mandates')} />
        )}
      </section>
      {mayCall('erasePerson') && (
        <PersonData
          person={person}
          isJustErased={justErased}
          onErased={() => setJustErased(true)}
        />
      )}
    </article>
  )
}
