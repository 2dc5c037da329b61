import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { MandatePeriod } from '../../i18n/mandate-period.tsx'
import { MandateSubject } from '../../i18n/mandate-subject.tsx'
import { PersonName } from '../../i18n/person-name.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/table.css'

/** What the page of a mandate keeps for the way back. */
interface Way {
  asOf?: string
  organization?: string
}

interface MandateListProps {
  mandates: readonly Schemas['Mandate'][]
  /** Not beside the body itself. */
  withOrganization?: boolean
  /** What it is, for who does not see the heading. */
  label: string
  /** Which mandates of which day these are, where that was chosen. */
  way?: Way
}

/** Who answers for what, from when to when; each leads to the mandate. */
export function MandateList(props: MandateListProps) {
  const { mandates, withOrganization = false, label, way = {} } = props
  const t = useWords()
  const language = useLanguage()
  return (
    <table className="table table-cards" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('people:person')}</th>
          {withOrganization && <th scope="col">{t('mandates:organization')}</th>}
          <th scope="col">{t('mandates:kind')}</th>
          <th scope="col">{t('mandates:subject')}</th>
          <th scope="col">{t('mandates:period')}</th>
        </tr>
      </thead>
      <tbody>
        {mandates.map((mandate) => (
          <tr key={mandate.id}>
            <th scope="row">
              <Link to="/$language/mandates/$id" params={{ language, id: mandate.id }} search={way}>
                {mandate.person ? (
                  <PersonName person={mandate.person} />
                ) : (
                  t(`mandates:kinds.${mandate.kind}`)
                )}
              </Link>
            </th>
            {withOrganization && (
              <td data-label={t('mandates:organization')}>
                <LocalizedWords text={mandate.organization.name} />
              </td>
            )}
            <td data-label={t('mandates:kind')}>{t(`mandates:kinds.${mandate.kind}`)}</td>
            <td data-label={t('mandates:subject')}>
              <span>
                <MandateSubject of={mandate} />
              </span>
            </td>
            <td data-label={t('mandates:period')}>
              <MandatePeriod of={mandate} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
