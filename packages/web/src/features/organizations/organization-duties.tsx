import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { PersonName } from '../../i18n/person-name.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** What names a body and is not over, so that somebody changes it when the body is no more. */
export function OrganizationDuties({ duties }: { duties: Schemas['OrganizationDuties'] }) {
  const t = useWords()
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
            <Localized text={title} />
          </li>
        ))}
        {activities.map(({ id, number, title }) => (
          <li key={id}>
            {t('organizations:succession.answers', { number })} <Localized text={title} />
          </li>
        ))}
        {mandates.map(({ id, person }) => (
          <li key={id}>
            {t('organizations:succession.mandate')} <PersonName person={person} />
          </li>
        ))}
        {seats.map(({ id, committee }) => (
          <li key={id}>
            {t('organizations:succession.seat')} <Localized text={committee} />
          </li>
        ))}
      </ul>
    </>
  )
}
