import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { DemonstrationAccounts } from '../features/accounts/demonstration-accounts.tsx'
import { SignInForm } from '../features/sessions/sign-in-form.tsx'
import { useChangeSession } from '../features/sessions/use-change-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './sign-in-choices.css'

interface SignInChoicesProps {
  onSignedIn: (session: Schemas['Session']) => void
}

/** By e-mail and password; in a demonstration also by choosing who to be. */
export function SignInChoices({ onSignedIn }: SignInChoicesProps) {
  const t = useWords()
  const language = useLanguage()
  const { signIn } = useChangeSession()

  return (
    <div className="sign-in-choices">
      <DemonstrationAccounts
        onChoose={async (credentials) => onSignedIn(await signIn(credentials))}
      />
      <div>
        <SignInForm onSignedIn={onSignedIn} />
        <p>
          <Link to="/$language/password-reset" params={{ language }}>
            {t('sessions:forgotten')}
          </Link>
        </p>
      </div>
    </div>
  )
}
