import { api } from '../api/client.ts'
import { NewPasswordForm } from '../features/credentials/new-password-form.tsx'
import { ResetRequestForm } from '../features/credentials/reset-request-form.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LinkPage } from './link-page.tsx'

/** For who has forgotten their password: asks for a link, and takes the new one that it leads to. */
export function PasswordResetPage() {
  const t = useWords()

  return (
    <LinkPage
      title={t('credentials:reset')}
      explained={t('credentials:resetExplained')}
      done={t('credentials:resetDone')}
      otherwise={
        <>
          <p className="soft">{t('credentials:forgottenExplained')}</p>
          <ResetRequestForm />
        </>
      }
    >
      {(token, onDone) => (
        <NewPasswordForm
          token={token}
          besides="unknown"
          submit={t('credentials:change')}
          deliver={(body) => api.POST('/api/v1/password-resets/redemption', { body })}
          onSet={onDone}
        />
      )}
    </LinkPage>
  )
}
