import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import { Mark } from '../../ui/mark.tsx'

interface EditableCommitmentsProps {
  commitments: readonly Schemas['CommitmentSummary'][]
}

/** A plan's commitments by number, as whoever works on them sees them; each leads to its own page. */
export function EditableCommitments({ commitments }: EditableCommitmentsProps) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('commitments:column.title')}</th>
          <th scope="col" className="amount">
            {t('progress:weight')}
          </th>
          <th scope="col" className="amount">
            {t('activities:activities')}
          </th>
        </tr>
      </thead>
      <tbody>
        {commitments.map(({ id, number, title, lead, state, weight, activityCount }) => (
          <tr key={id}>
            <th scope="row">
              <span className="soft">{number}.</span>{' '}
              <Link to="/$language/structure/commitments/$id" params={{ language, id }}>
                <LocalizedWords text={title} />
              </Link>
              {state === 'cancelled' && <Mark>{t('commitments:states.cancelled')}</Mark>}
              <span className="lead">
                {lead ? <LocalizedWords text={lead.name} /> : t('structure:commitment.noLead')}
              </span>
            </th>
            <Amount label={t('progress:weight')}>{formats.number(weight, 3)}</Amount>
            <Amount label={t('activities:activities')}>{activityCount}</Amount>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
