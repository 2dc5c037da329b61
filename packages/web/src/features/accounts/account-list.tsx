import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { AccountState } from './account-state.tsx'
import '../../ui/table.css'
import './account-list.css'

/** Who can sign in, what each may do, and whether they do. */
export function AccountList({ accounts }: { accounts: readonly Schemas['AccountRecord'][] }) {
  const t = useWords()
  const language = useLanguage()

  return (
    <table className="table table-cards account-list">
      <caption className="visually-hidden">{t('accounts:accounts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('accounts:name')}</th>
          <th scope="col">{t('accounts:rights')}</th>
          <th scope="col">{t('accounts:state')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <Link to="/$language/accounts/$id" params={{ language, id: account.id }}>
                <bdi>{account.person.name}</bdi>
              </Link>
              {account.isDemonstration && <Mark>{t('accounts:demonstration')}</Mark>}
              <span className="lead">
                <bdi dir="ltr">{account.email}</bdi>
              </span>
            </th>
            <td data-label={t('accounts:rights')}>
              <span>
                {account.roles.map((role) => t(`accounts:roles.${role}`)).join(' · ') ||
                  t('accounts:noRole')}
                {account.organizations.map(({ id, name }) => (
                  <span key={id} className="lead">
                    <LocalizedWords text={name} />
                  </span>
                ))}
              </span>
            </td>
            <td data-label={t('accounts:state')}>
              <span>
                <AccountState account={account} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
