import { Link, useNavigate } from '@tanstack/react-router'

import { useChangeSession } from '../features/sessions/use-change-session.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useAct } from '../forms/use-act.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { pagesFor } from '../pages/menu.ts'
import './work-bar.css'

/** Who is signed in, where their work is, and the way out. */
export function WorkBar() {
  const t = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { account } = useSession()
  const { signOut } = useChangeSession()
  const { act, refusal } = useAct()
  if (account === null) return null

  const leave = async () => {
    await signOut()
    await navigate({ to: '/$language', params: { language } })
  }

  return (
    <div className="work-bar no-print">
      <div className="wrap">
        <nav aria-label={t('sessions:workspace')}>
          <ul>
            {pagesFor(account).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} params={{ language }}>
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="work-bar-who">
          <strong>
            <bdi>{account.name}</bdi>
          </strong>{' '}
          <span className="soft">
            {account.roles.map(({ role }) => t(`accounts:roles.${role}`)).join(' · ')}
          </span>
          <button type="button" className="button button-plain" onClick={() => void act(leave)}>
            {t('sessions:signOut')}
          </button>
          {refusal && <span role="alert">{refusal}</span>}
        </p>
      </div>
    </div>
  )
}
