import { ConfirmEmail } from '../features/credentials/confirm-email.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LinkPage } from './link-page.tsx'

/** Where somebody shows that they read mail at their new address. */
export function EmailChangePage() {
  const t = useWords()

  return (
    <LinkPage
      title={t('credentials:emailChange')}
      explained={t('credentials:confirmExplained')}
      done={t('credentials:emailChanged')}
      otherwise={<p>{t('credentials:noToken')}</p>}
    >
      {(token, onDone) => <ConfirmEmail token={token} onConfirmed={onDone} />}
    </LinkPage>
  )
}
