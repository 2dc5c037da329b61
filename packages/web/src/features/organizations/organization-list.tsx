import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { inNameOrder } from '../../i18n/in-name-order.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SuccessionNotice } from './succession-notice.tsx'

interface OrganizationListProps {
  organizations: readonly Schemas['Organization'][]
}

/** Every body by the name of the page's language; each leads to its names and their history. */
export function OrganizationList({ organizations }: OrganizationListProps) {
  const t = useWords()
  const language = useLanguage()

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('organizations:name')}</th>
          <th scope="col">{t('organizations:kind')}</th>
        </tr>
      </thead>
      <tbody>
        {inNameOrder(organizations, language).map(({ id, name, kind, ...body }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/$language/structure/organizations/$id" params={{ language, id }}>
                <Localized text={name} />
              </Link>
              <SuccessionNotice body={body} />
            </th>
            <td data-label={t('organizations:kind')}>{t(`organizations:kinds.${kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
