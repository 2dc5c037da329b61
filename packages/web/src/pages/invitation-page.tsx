import { api } from '../api/client.ts'
import { NewPasswordForm } from '../features/credentials/new-password-form.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LinkPage } from './link-page.tsx'

/** Where somebody who was invited chooses their first password. */
export function InvitationPage() {
  const t = useWords()

  return (
    <LinkPage
      title={t('invitations:welcome')}
      explained={t('invitations:choosePassword')}
      done={t('invitations:accepted')}
      otherwise={<p>{t('invitations:noToken')}</p>}
    >
      {(token, onDone) => (
        <NewPasswordForm
          token={token}
          besides="nothing"
          submit={t('invitations:accept')}
          deliver={(body) => api.POST('/api/v1/invitations/acceptance', { body })}
          onSet={onDone}
        />
      )}
    </LinkPage>
  )
}
