import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { PersonName } from '../../i18n/person-name.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What names a body and is not over, each leading to where it is changed once the body is no more. */
export function OrganizationDuties({ duties }: { duties: Schemas['OrganizationDuties'] }) {
  const t = useWords()
  const language = useLanguage()
  const { commitments, activities, mandates, seats } = duties
  const count = commitments.length + activities.length + mandates.length + seats.length
  if (count === 0) return <p className="soft">{t('organizations:succession.noDuties')}</p>

  return (
    <>
      <h3>
        {t('organizations:succession.duties')} <span className="soft">({count})</span>
      </h3>
      <ul>
        {commitments.map(({ id, number, isLead, title }) => (
          <li key={id}>
            {t(`organizations:succession.${isLead ? 'leads' : 'supports'}`, { number })}{' '}
            <Link to="/$language/structure/commitments/$id" params={{ language, id }}>
              <Localized text={title} />
            </Link>
          </li>
        ))}
        {activities.map(({ id, number, title }) => (
          <li key={id}>
            {t('organizations:succession.answers', { number })}{' '}
            <Link to="/$language/structure/activities/$id" params={{ language, id }}>
              <Localized text={title} />
            </Link>
          </li>
        ))}
        {mandates.map(({ id, person }) => (
          <li key={id}>
            {t('organizations:succession.mandate')}{' '}
            <Link to="/$language/mandates/$id" params={{ language, id }}>
              <PersonName person={person} />
            </Link>
          </li>
        ))}
        {seats.map(({ id, committeeId, committee }) => (
          <li key={id}>
            {t('organizations:succession.seat')}{' '}
            <Link to="/$language/committees/$id" params={{ language, id: committeeId }}>
              <Localized text={committee} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
