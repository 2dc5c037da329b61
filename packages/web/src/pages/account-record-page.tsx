import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { AccountState } from '../features/accounts/account-state.tsx'
import { accountQuery } from '../features/accounts/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { LocalizedWords } from '../i18n/localized.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AccountActions } from './account-actions.tsx'
import { AccountsBreadcrumb } from './accounts-breadcrumb.tsx'
import './accounts-page.css'

const route = getRouteApi('/$language/signed-in/accounts/$id')

/** One account: whose it is, what it may do, and what an administrator can do about it. */
export function AccountRecordPage() {
  const t = useWords()
  const language = useLanguage()
  const { instant } = useFormats()
  const { id } = route.useParams()
  const { account: mine, mayCall } = useSession()
  const { data: account } = useSuspenseQuery(accountQuery(id))
  const { name } = account.person
  usePageTitle(name, t('accounts:accounts'), t('common:product'))
  const whyFixed =
    (mine?.id === id && t('problems:own-account')) ||
    (account.isDemonstration && t('problems:demonstration-account'))

  return (
    <article>
      <AccountsBreadcrumb here={name} />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <dl className="facts account-facts">
        <Fact label={t('accounts:email')}>
          <bdi dir="ltr">{account.email}</bdi>
        </Fact>
        <Fact label={t('accounts:state')}>
          <AccountState account={account} />
        </Fact>
        <Fact label={t('second-factors:state')}>
          {account.secondFactorSince
            ? t('second-factors:isOn', { at: instant(account.secondFactorSince) })
            : t('second-factors:isOff')}
        </Fact>
        <Fact label={t('accounts:rights')}>
          {account.roles.map((role) => t(`accounts:roles.${role}`)).join(' · ') ||
            t('accounts:noRole')}
          {account.organizations.map((organization) => (
            <span key={organization.id} className="lead">
              <LocalizedWords text={organization.name} />
            </span>
          ))}
          <span className="lead">
            <Link to="/$language/people/$id" params={{ language, id: account.person.id }}>
              {t('accounts:mandatesOf')}
            </Link>
          </span>
        </Fact>
      </dl>
      {mayCall('suspendAccount') &&
        (whyFixed ? (
          <p className="soft account-actions">{whyFixed}</p>
        ) : (
          <AccountActions account={account} />
        ))}
    </article>
  )
}
