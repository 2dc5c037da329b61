import { AccountFacts } from '../features/accounts/account-facts.tsx'
import { PasswordForm } from '../features/accounts/password-form.tsx'
import { SignOutButton } from '../features/sessions/sign-out-button.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import './account-page.css'

/** Who I am here, my password, and the way out. */
export function AccountPage() {
  const t = useWords()
  const { account } = useSession()
  usePageTitle(t('accounts:myAccount'), t('common:product'))

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
          <section className="section" aria-labelledby="password">
            <div className="section-head">
              <h2 id="password">{t('accounts:password')}</h2>
            </div>
            <PasswordForm accountId={account.id} />
          </section>
        </>
      )}
    </>
  )
}
