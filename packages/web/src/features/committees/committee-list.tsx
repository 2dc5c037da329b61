import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Every committee with the members of each side; each leads to its seats and meetings. */
export function CommitteeList({ committees }: { committees: readonly Schemas['Committee'][] }) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('committees:name')}</th>
          <th scope="col">{t('committees:seats')}</th>
          <th scope="col">{t('committees:sides.government')}</th>
          <th scope="col">{t('committees:sides.civil-society')}</th>
        </tr>
      </thead>
      <tbody>
        {committees.map(({ id, name, seats, balance }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/$language/committees/$id" params={{ language, id }}>
                <Localized text={name} />
              </Link>
            </th>
            <td data-label={t('committees:seats')}>{formats.number(seats.length)}</td>
            <td data-label={t('committees:sides.government')}>
              {formats.number(balance.government)}
            </td>
            <td data-label={t('committees:sides.civil-society')}>
              {formats.number(balance.civilSociety)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
