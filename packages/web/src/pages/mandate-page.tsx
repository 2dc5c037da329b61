import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { mandateState } from '../features/mandates/mandate-state.ts'
import { PeriodHistory } from '../features/mandates/period-history.tsx'
import { mandateQuery } from '../features/mandates/queries.ts'
import { organizationQuery } from '../features/organizations/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { Localized } from '../i18n/localized.tsx'
import { MandatePeriod } from '../i18n/mandate-period.tsx'
import { MandateSubject } from '../i18n/mandate-subject.tsx'
import { PersonName } from '../i18n/person-name.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { usePersonText } from '../i18n/use-person-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { MandateActions } from './mandate-actions.tsx'
import { chosenMandates } from './mandates-search.ts'

const route = getRouteApi('/$language/signed-in/mandates/$id')

/** For what somebody answers, since when, and what can be done about it. */
export function MandatePage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const way = chosenMandates(route.useSearch())
  const { mayCall } = useSession()
  const { data: mandate } = useSuspenseQuery(mandateQuery(id))
  const { data: organization } = useSuspenseQuery(organizationQuery(mandate.organization.id))
  const { person, kind } = mandate
  const state = mandateState(mandate, organization.asOf)
  const name = inLanguage(organization.name, language).text
  const personText = usePersonText()
  usePageTitle(person ? personText(person) : name, t('mandates:mandate'), t('common:product'))

  return (
    <article>
      <p className="eyebrow">
        {mayCall('listPeople') ? (
          <Link to="/$language/mandates" params={{ language }} search={way}>
            {t('mandates:mandates')}
          </Link>
        ) : (
          t('mandates:mandate')
        )}
      </p>
      <h1>{person ? <PersonName person={person} /> : t(`mandates:kinds.${kind}`)}</h1>
      <dl className="facts facts-row">
        {person && mayCall('getPerson') && (
          <Fact label={t('people:person')}>
            <Link to="/$language/people/$id" params={{ language, id: person.id }}>
              <PersonName person={person} />
            </Link>
          </Fact>
        )}
        <Fact label={t('mandates:organization')}>
          <Localized text={mandate.organization.name} />
        </Fact>
        <Fact label={t('mandates:kind')}>{t(`mandates:kinds.${kind}`)}</Fact>
        <Fact label={t('mandates:subject')}>
          <MandateSubject of={mandate} />
        </Fact>
        <Fact label={t('mandates:period')}>
          <MandatePeriod of={mandate} /> <small>({t(`mandates:states.${state}`)})</small>
        </Fact>
      </dl>
      <MandateActions
        mandate={mandate}
        isInForce={state === 'in-force'}
        isOver={state === 'over'}
      />
      {mayCall('listMandatePeriods') && <PeriodHistory mandateId={id} />}
    </article>
  )
}
