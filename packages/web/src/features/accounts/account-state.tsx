import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Whether somebody signs in, in words, and since or until when. */
export function AccountState({ account }: { account: Schemas['AccountRecord'] }) {
  const t = useWords()
  const { instant } = useFormats()
  const { state, invitation, suspendedAt } = account

  return (
    <>
      {t(`accounts:states.${state}`)}
      {invitation && (
        <span className="lead">
          {t('accounts:invitedAt', { at: instant(invitation.sentAt) })}
          <br />
          {t('accounts:linkUntil', { at: instant(invitation.expiresAt) })}
        </span>
      )}
      {suspendedAt && (
        <span className="lead">{t('accounts:suspendedAt', { at: instant(suspendedAt) })}</span>
      )}
    </>
  )
}
