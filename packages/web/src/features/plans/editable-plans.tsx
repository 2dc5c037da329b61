import { formatYears } from '@iltizam/shared/formats'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'

/** Every plan, as whoever works on them sees them. */
export function EditablePlans({ plans }: { plans: readonly Schemas['Plan'][] }) {
  const t = useWords()
  const language = useLanguage()
  if (plans.length === 0) return <p className="soft">{t('structure:plan.none')}</p>

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('structure:title')}</th>
          <th scope="col">{t('structure:plan.status')}</th>
          <th scope="col" className="amount">
            {t('commitments:commitments')}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ slug, title, startYear, endYear, status, commitmentCount }) => (
          <tr key={slug}>
            <th scope="row">
              <Link to="/$language/structure/plans/$slug" params={{ language, slug }}>
                <Localized text={title} />
              </Link>
              <span className="lead">{formatYears(startYear, endYear)}</span>
            </th>
            <td data-label={t('structure:plan.status')}>{t(`plans:status.${status}`)}</td>
            <Amount label={t('commitments:commitments')}>{commitmentCount}</Amount>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
