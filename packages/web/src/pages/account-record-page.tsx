import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { AccountState } from '../features/accounts/account-state.tsx'
import { accountQuery, readAccount } from '../features/accounts/queries.ts'
import { SuspensionForm } from '../features/accounts/suspension-form.tsx'
import { ResendInvitation } from '../features/invitations/resend-invitation.tsx'
import { OfficesForm } from '../features/offices/offices-form.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { LocalizedWords } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AccountsBreadcrumb } from './accounts-breadcrumb.tsx'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import './accounts-page.css'

const route = getRouteApi('/$language/signed-in/accounts/$id')

/** One account: whose it is, what it may do, and what an administrator can do about it. */
export function AccountRecordPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { account: mine, mayCall } = useSession()
  const { data: account } = useSuspenseQuery(accountQuery(id))
  const { name } = account.person
  usePageTitle(name, t('accounts:accounts'), t('common:product'))
  const whyFixed =
    (mine?.id === id && t('problems:own-account')) ||
    (account.isDemonstration && t('problems:demonstration-account'))
  const suspension = t(account.state === 'suspended' ? 'accounts:reinstate' : 'accounts:suspend')

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
          <>
            <div className="account-actions">
              <EditLink edit="offices">{t('offices:change')}</EditLink>
              <EditLink edit="suspension">{suspension}</EditLink>
              {account.state === 'invited' && <ResendInvitation account={account} />}
            </div>
            <FormPanel edit="offices" title={t('offices:change')}>
              {(close) => (
                <OfficesForm
                  key={account.version}
                  account={account}
                  read={() => readAccount(id)}
                  onDone={close}
                />
              )}
            </FormPanel>
            <FormPanel edit="suspension" title={suspension}>
              {(close) => <SuspensionForm key={account.version} account={account} onDone={close} />}
            </FormPanel>
          </>
        ))}
    </article>
  )
}
