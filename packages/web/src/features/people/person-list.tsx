import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { PersonName } from '../../i18n/person-name.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/table.css'

/** Everybody by name; each leads to what they answer for. */
export function PersonList({ people }: { people: readonly Schemas['Person'][] }) {
  const t = useWords()
  const language = useLanguage()
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('people:name')}</th>
          <th scope="col">{t('people:account')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to="/$language/people/$id" params={{ language, id: person.id }}>
                <PersonName person={person} />
              </Link>
            </th>
            <td data-label={t('people:account')}>
              {t(person.hasAccount ? 'people:hasAccount' : 'people:noAccount')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
