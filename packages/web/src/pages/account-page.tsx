import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Who I am here, and my password. */
export function AccountPage() {
  const t = useWords()
  const { account } = useSession()
  usePageTitle(t('accounts:myAccount'), t('common:product'))

  return (
    <>
      <h1>{t('accounts:myAccount')}</h1>
      {account && <p>{account.name}</p>}
    </>
  )
}
