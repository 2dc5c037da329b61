import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { CommitteeBalance } from '../features/committees/committee-balance.tsx'
import { CommitteeForm } from '../features/committees/committee-form.tsx'
import { CommitteeHistory } from '../features/committees/committee-history.tsx'
import { committeeQuery } from '../features/committees/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { Localized } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { CommitteeMeetings } from './committee-meetings.tsx'
import { CommitteeSeats } from './committee-seats.tsx'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import './breadcrumb.css'

const route = getRouteApi('/$language/signed-in/committees/$id')

/** Who sits in a committee, on which side, and when it met. */
export function CommitteePage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { mayCall } = useSession()
  const { data: committee } = useSuspenseQuery(committeeQuery(id))
  const name = inLanguage(committee.name, language).text
  usePageTitle(name, t('committees:committees'), t('common:product'))

  return (
    <article>
      <nav className="breadcrumb" aria-label={t('common:breadcrumb')}>
        <ol>
          <li>
            <Link to="/$language/committees" params={{ language }} activeOptions={{ exact: true }}>
              {t('committees:committees')}
            </Link>
          </li>
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      <h1>
        <Localized text={committee.name} />
      </h1>
      <CommitteeBalance balance={committee.balance} />
      {mayCall('changeCommittee') && (
        <>
          <p className="buttons">
            <EditLink edit="facts">{t('committees:edit')}</EditLink>
          </p>
          <FormPanel edit="facts" title={t('committees:edit')}>
            {(close) => <CommitteeForm committee={committee} onSaved={close} onClose={close} />}
          </FormPanel>
        </>
      )}
      <CommitteeSeats committee={committee} />
      <CommitteeMeetings committee={committee} />
      <CommitteeHistory committeeId={id} />
    </article>
  )
}
