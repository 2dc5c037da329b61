import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { DemonstrationAccounts } from '../features/accounts/demonstration-accounts.tsx'
import { instanceQuery } from '../features/instance/queries.ts'
import { ProviderButton } from '../features/provider-sign-ins/provider-button.tsx'
import { SignInForm } from '../features/sessions/sign-in-form.tsx'
import { useChangeSession } from '../features/sessions/use-change-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './sign-in-choices.css'

interface SignInChoicesProps {
  onSignedIn: (session: Schemas['Session']) => void
  /** Where somebody goes on who signs in elsewhere and comes back; null: where they usually begin. */
  returnPath: string | null
}

/**
 * By e-mail and password, by an identity provider where there is one; in a demonstration also by
 * choosing who to be.
 */
export function SignInChoices({ onSignedIn, returnPath }: SignInChoicesProps) {
  const t = useWords()
  const language = useLanguage()
  const { signIn } = useChangeSession()
  const provider = useQuery(instanceQuery).data?.signInProvider

  return (
    <div className="sign-in-choices">
      <DemonstrationAccounts
        onChoose={async (credentials) => onSignedIn(await signIn(credentials))}
      />
      {provider && <ProviderButton name={provider.name} returnPath={returnPath} />}
      <div>
        {provider && <p className="soft">{t('provider-sign-ins:otherwise')}</p>}
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
