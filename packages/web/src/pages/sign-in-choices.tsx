import type { Schemas } from '../api/client.ts'
import { DemonstrationAccounts } from '../features/accounts/demonstration-accounts.tsx'
import { SignInForm } from '../features/sessions/sign-in-form.tsx'
import { useChangeSession } from '../features/sessions/use-change-session.ts'
import './sign-in-choices.css'

interface SignInChoicesProps {
  onSignedIn: (session: Schemas['Session']) => void
}

/** By e-mail and password; in a demonstration also by choosing who to be. */
export function SignInChoices({ onSignedIn }: SignInChoicesProps) {
  const { signIn } = useChangeSession()

  return (
    <div className="sign-in-choices">
      <DemonstrationAccounts
        onChoose={async (credentials) => onSignedIn(await signIn(credentials))}
      />
      <SignInForm onSignedIn={onSignedIn} />
    </div>
  )
}
