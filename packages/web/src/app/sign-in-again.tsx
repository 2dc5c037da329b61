import { isolated } from '@iltizam/shared/formats'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { startOf } from '../pages/menu.ts'
import { SignInChoices } from '../pages/sign-in-choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import '../ui/button.css'

interface SignInAgainProps {
  /** Who was signed in before. */
  accountId: string
  /** Whether that very account is signed in again. */
  onAnswer: (isSame: boolean) => void
}

/** Asks for signing in again, above what was being typed, which is sent only for its author. */
export function SignInAgain({ accountId, onAnswer }: SignInAgainProps) {
  const t = useWords()
  const [other, setOther] = useState<Schemas['Account'] | null>(null)
  const { href } = useLocation()
  const close = () => onAnswer(false)

  if (other) return <OtherPerson account={other} onClose={close} onBack={() => setOther(null)} />
  return (
    <Dialog title={t('sessions:sessionEnded')} onClose={close}>
      <p>{t('sessions:sessionEndedExplained')}</p>
      <SignInChoices
        returnPath={href}
        onSignedIn={({ account }) => {
          if (account?.id === accountId) onAnswer(true)
          else setOther(account)
        }}
      />
      <p>
        <button type="button" className="button" onClick={close}>
          {t('forms:cancel')}
        </button>
      </p>
    </Dialog>
  )
}

interface OtherPersonProps {
  account: Schemas['Account']
  onClose: () => void
  onBack: () => void
}

/** What one person typed is not sent as another's. */
function OtherPerson({ account, onClose, onBack }: OtherPersonProps) {
  const t = useWords()
  const language = useLanguage()
  const { history } = useRouter()
  const name = isolated(account.name)

  const goOn = () => {
    onClose()
    // The draft is kept for its author: there is nothing to ask about leaving.
    history.push(startOf(account, language), undefined, { ignoreBlocker: true })
  }

  return (
    <Dialog title={t('sessions:otherPerson')} onClose={onClose}>
      <p>{t('sessions:otherPersonExplained', { name })}</p>
      <p className="buttons">
        <button type="button" className="button button-primary" onClick={onBack}>
          {t('sessions:signInAsBefore')}
        </button>
        <button type="button" className="button" onClick={goOn}>
          {t('sessions:goOnAs', { name })}
        </button>
      </p>
    </Dialog>
  )
}
