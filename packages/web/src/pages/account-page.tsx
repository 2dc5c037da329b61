import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { AccountFacts } from '../features/accounts/account-facts.tsx'
import { demonstrationAccountsQuery } from '../features/accounts/queries.ts'
import { EmailChangeForm } from '../features/credentials/email-change-form.tsx'
import { PasswordForm } from '../features/credentials/password-form.tsx'
import { instanceQuery } from '../features/instance/queries.ts'
import { MailPreferences } from '../features/mails/mail-preferences.tsx'
import { MyIdentities } from '../features/provider-sign-ins/my-identities.tsx'
import { myIdentitiesQuery } from '../features/provider-sign-ins/queries.ts'
import { secondFactorQuery } from '../features/second-factors/queries.ts'
import { SecondFactor } from '../features/second-factors/second-factor.tsx'
import { MySessions } from '../features/sessions/my-sessions.tsx'
import { SignOutButton } from '../features/sessions/sign-out-button.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { MyData } from './my-data.tsx'
import { UnsentReports } from './unsent-reports.tsx'
import './account-page.css'

/** Who I am here, where I am signed in, what with, and the way out. */
export function AccountPage() {
  const t = useWords()
  const { account } = useSession()
  const provider = useQuery(instanceQuery).data?.signInProvider
  const { data: identities } = useQuery(myIdentitiesQuery)
  const { data: offered } = useQuery(demonstrationAccountsQuery)
  const { data: factor } = useQuery(secondFactorQuery)
  usePageTitle(t('accounts:myAccount'), t('common:product'))
  // It stays as it is: everybody may use it.
  const isOffered = offered?.items.some(({ id }) => id === account?.id)
  const fixed = isOffered ? (
    <p className="soft">{t('problems:demonstration-account')}</p>
  ) : (
    identities?.hasPassword === false && <NoPassword />
  )

  return (
    <>
      <h1>{t('accounts:myAccount')}</h1>
      {account && (
        <>
          <section className="section" aria-labelledby="who">
            <div className="section-head">
              <h2 id="who">{t('accounts:who')}</h2>
            </div>
            <AccountFacts account={account} />
            <p className="account-out">
              <SignOutButton className="" />
            </p>
          </section>
          <UnsentReports />
          <section className="section" aria-labelledby="sessions">
            <div className="section-head">
              <h2 id="sessions">{t('sessions:mySessions')}</h2>
            </div>
            <MySessions />
          </section>
          <section className="section" aria-labelledby="password">
            <div className="section-head">
              <h2 id="password">{t('credentials:password')}</h2>
            </div>
            {fixed || <PasswordForm besides={factor?.confirmedAt ? 'code' : 'nothing'} />}
          </section>
          <section className="section" aria-labelledby="second-factor">
            <div className="section-head">
              <h2 id="second-factor">{t('second-factors:secondFactor')}</h2>
            </div>
            {fixed && account.mustEnrol && <p>{t('second-factors:required')}</p>}
            {fixed || <SecondFactor />}
          </section>
          {(provider || identities?.items.length !== 0) && (
            <section className="section" aria-labelledby="identities">
              <div className="section-head">
                <h2 id="identities">{t('provider-sign-ins:identities')}</h2>
              </div>
              <MyIdentities />
            </section>
          )}
          <section className="section" aria-labelledby="email">
            <div className="section-head">
              <h2 id="email">{t('credentials:emailChange')}</h2>
            </div>
            {fixed || <EmailChangeForm asksForCode={Boolean(factor?.confirmedAt)} />}
          </section>
          <section className="section" aria-labelledby="mails">
            <div className="section-head">
              <h2 id="mails">{t('mails:mails')}</h2>
            </div>
            <MailPreferences />
          </section>
          <section className="section" aria-labelledby="data">
            <div className="section-head">
              <h2 id="data">{t('personal-data:myData')}</h2>
            </div>
            <MyData />
          </section>
        </>
      )}
    </>
  )
}

/** What is changed by a password waits until there is one. */
function NoPassword() {
  const t = useWords()
  const language = useLanguage()

  return (
    <p className="soft">
      {t('provider-sign-ins:noPassword')}{' '}
      <Link to="/$language/password-reset" params={{ language }}>
        {t('provider-sign-ins:choosePassword')}
      </Link>
    </p>
  )
}
