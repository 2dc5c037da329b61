import { PROBLEMS, type ProblemCode } from '@iltizam/shared/problems'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'

import { problemCode } from '../api/problem-code.ts'
import { useWords } from '../i18n/use-words.ts'
import { NotRecordedThen } from '../pages/not-recorded-then.tsx'
import { NotYetKnown } from '../pages/not-yet-known.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { NotAllowed } from './not-allowed.tsx'
import { NothingThere } from './not-found-page.tsx'
import { SignInNeeded } from './sign-in-needed.tsx'
import '../ui/button.css'
import './message-page.css'

/** Whatever kept a page from being shown, in words, with the way on that there is. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const code = problemCode(error)
  if (code === 'not-recorded-then') return <NotRecordedThen />
  if (code === 'not-yet-known') return <NotYetKnown />
  if (code === 'not-signed-in') return <SignInNeeded />
  if (code === 'not-allowed') return <NotAllowed />
  if (PROBLEMS[code] < 500) return <NothingThere code={code} />
  return <FailurePage code={code} />
}

function FailurePage({ code }: { code: ProblemCode }) {
  const t = useWords()
  const router = useRouter()
  const title = t(`problems:${code}`)
  usePageTitle(title, t('common:product'))

  return (
    <section className="message" role="alert">
      <h1>{title}</h1>
      <p className="soft">{t('common:tryAgainLater')}</p>
      <p>
        <button type="button" className="button" onClick={() => router.invalidate()}>
          {t('common:tryAgain')}
        </button>
      </p>
    </section>
  )
}
