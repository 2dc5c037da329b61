import { useNavigate } from '@tanstack/react-router'

import { useAct } from '../../forms/use-act.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useChangeSession } from './use-change-session.ts'
import '../../ui/button.css'

/** The way out, to where everybody may be. */
export function SignOutButton({ className }: { className: string }) {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { signOut } = useChangeSession()
  const { act, refusal } = useAct()

  // A draft is kept for its author: there is nothing to ask about leaving.
  const leave = () => navigate({ to: '/$language', params: { language }, ignoreBlocker: true })

  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        onClick={() => void act(() => signOut(leave))}
      >
        {t('sessions:signOut')}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
    </>
  )
}
