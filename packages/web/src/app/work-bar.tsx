import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { ToConfirm } from '../features/handovers/to-confirm.tsx'
import { SignOutButton } from '../features/sessions/sign-out-button.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { HANDOVERS, pagesFor } from '../pages/menu.ts'
import './work-bar.css'

/** Who is signed in, where their work is, and the way out. */
export function WorkBar({ account }: { account: Schemas['Account'] }) {
  const t = useWords()
  const language = useLanguage()

  return (
    <div className="work-bar no-print">
      <div className="wrap">
        <nav aria-label={t('sessions:workspace')}>
          <ul>
            {pagesFor(account).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} params={{ language }}>
                  {t(label)}
                  {to === HANDOVERS && <ToConfirm account={account} />}
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
            {account.roles.map((role) => t(`accounts:roles.${role}`)).join(' · ')}
          </span>
          <SignOutButton className="button-plain" />
        </p>
      </div>
    </div>
  )
}
