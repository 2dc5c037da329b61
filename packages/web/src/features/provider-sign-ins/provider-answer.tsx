import { useEffect, useRef, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { sendOnce } from '../../api/send.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerCodeForm } from './answer-code-form.tsx'
import { nextAfter } from './next-after.ts'

interface ProviderAnswerProps {
  /** The query with which the provider has sent the browser back. */
  answer: string
  onSignedIn: (signIn: Schemas['ProviderSignIn']) => Promise<void>
}

type Step = 'checking' | 'code' | { refusal: unknown }

/** Brings the provider's answer to the API, once, and asks for our own code where that is asked for. */
export function ProviderAnswer({ answer, onSignedIn }: ProviderAnswerProps) {
  const t = useWords()
  const [step, setStep] = useState<Step>('checking')
  const isSent = useRef(false)

  const finish = (code?: string) =>
    sendOnce(() =>
      api.POST('/api/v1/provider-sign-ins/answer', {
        body: { answer, ...(code !== undefined && { code }) },
      }),
    )

  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    finish()
      .then(onSignedIn)
      .catch((error: unknown) =>
        setStep(problemCode(error) === 'code-required' ? 'code' : { refusal: error }),
      )
  })

  if (step === 'checking')
    return (
      <p role="status" className="soft">
        {t('provider-sign-ins:checking')}
      </p>
    )
  if (step === 'code')
    return (
      <>
        <DoneNotice>
          <p>{t('provider-sign-ins:codeAsked')}</p>
        </DoneNotice>
        <AnswerCodeForm send={finish} onSignedIn={onSignedIn} />
      </>
    )
  const code = problemCode(step.refusal)
  return (
    <div role="alert">
      <p>
        <strong>{t(`problems:${code}`)}</strong>
      </p>
      <p>{t(`provider-sign-ins:next.${nextAfter(code)}`)}</p>
    </div>
  )
}
