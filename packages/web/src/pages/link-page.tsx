import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'

import { DoneNotice } from '../forms/done-notice.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import '../ui/button.css'
import './accounts-page.css'

interface LinkPageProps {
  title: string
  explained: string
  /** What is said once the link has done what it is for. */
  done: string
  /** Where the address carries no token. */
  otherwise: ReactNode
  children: (token: string, onDone: () => void) => ReactNode
}

/** A page that a mail leads to: its token stands after the `#`, which no server is told. */
export function LinkPage({ title, explained, done, otherwise, children }: LinkPageProps) {
  const t = useWords()
  const language = useLanguage()
  const token = useLocation({ select: ({ hash }) => hash })
  const [isDone, setIsDone] = useState(false)
  usePageTitle(title, t('common:product'))

  const signIn = (
    <p className="buttons">
      <Link className="button button-primary" to="/$language/sign-in" params={{ language }} replace>
        {t('common:signIn')}
      </Link>
    </p>
  )
  if (isDone)
    return (
      <section className="account-section">
        <h1>{title}</h1>
        <DoneNotice>
          <p>{done}</p>
        </DoneNotice>
        {signIn}
      </section>
    )

  return (
    <section className="account-section">
      <h1>{title}</h1>
      {token === '' ? (
        otherwise
      ) : (
        <>
          <p className="soft">{explained}</p>
          {children(token, () => setIsDone(true))}
        </>
      )}
    </section>
  )
}
