import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusedButton } from '../../ui/refused-button.tsx'
import { Enrolment } from './enrolment.tsx'
import { FactorProofForm } from './factor-proof-form.tsx'
import { secondFactorQuery } from './queries.ts'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import '../../ui/button.css'

type Step = 'none' | 'renew' | 'remove'

/** What I sign in with besides a password: to enrol a device, to have new codes, or to do without. */
export function SecondFactor() {
  const t = useWords()
  const { data, error } = useQuery(secondFactorQuery)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [isRemoved, setIsRemoved] = useState(false)
  const [hasKept, setHasKept] = useState(false)
  if (error) return <p role="alert">{t(`problems:${problemCode(error)}`)}</p>
  if (!data) return null
  const show = (made: readonly string[]) => {
    setIsRemoved(false)
    setCodes(made)
  }
  const keep = () => {
    setCodes(null)
    setHasKept(true)
  }

  if (codes !== null) return <RecoveryCodeList codes={codes} onKept={keep} />
  if (data.confirmedAt === null)
    return (
      <>
        {isRemoved && (
          <DoneNotice>
            <p>{t('second-factors:removed')}</p>
          </DoneNotice>
        )}
        <p className="soft">{t('second-factors:explained')}</p>
        <p>{t(data.isRequired ? 'second-factors:required' : 'second-factors:off')}</p>
        <Enrolment onConfirmed={show} />
      </>
    )
  return (
    <Enrolled
      factor={{ ...data, confirmedAt: data.confirmedAt }}
      hasKept={hasKept}
      onRenewed={show}
      onRemoved={() => setIsRemoved(true)}
    />
  )
}

interface EnrolledProps {
  factor: Schemas['SecondFactor'] & { confirmedAt: string }
  /** Whether codes were shown just before: the focus then goes where it is said how things stand. */
  hasKept: boolean
  onRenewed: (codes: readonly string[]) => void
  onRemoved: () => void
}

function Enrolled({ factor, hasKept, onRenewed, onRemoved }: EnrolledProps) {
  const t = useWords()
  const { instant } = useFormats()
  const [step, setStep] = useState<Step>('none')
  const [isBack, setIsBack] = useState(hasKept)
  const close = () => {
    setStep('none')
    setIsBack(true)
  }
  const standing = <p>{t('second-factors:on', { at: instant(factor.confirmedAt) })}</p>

  return (
    <>
      {isBack && step === 'none' ? <DoneNotice>{standing}</DoneNotice> : standing}
      <p className="soft">
        {t('second-factors:codesLeft', { left: String(factor.recoveryCodesLeft) })}
      </p>
      {step === 'none' && <FactorActions factor={factor} onChoose={setStep} />}
      {step === 'renew' && (
        <FactorProofForm
          submit={t('second-factors:renew')}
          write={(body) => api.PUT('/api/v1/account/recovery-codes', { body })}
          onSent={({ codes }) => onRenewed(codes)}
          onClose={close}
        />
      )}
      {step === 'remove' && (
        <FactorProofForm
          submit={t('second-factors:remove')}
          write={(body) => api.PUT('/api/v1/account/second-factor/removal', { body })}
          onSent={onRemoved}
          onClose={close}
        />
      )}
    </>
  )
}

interface FactorActionsProps {
  factor: Schemas['SecondFactor']
  onChoose: (step: Step) => void
}

/** What I can do about it; what has to be done first is said before it is tried. */
function FactorActions({ factor, onChoose }: FactorActionsProps) {
  const t = useWords()
  const { isRequired, isPasswordShort } = factor

  return (
    <>
      <p className="buttons">
        <button type="button" className="button" onClick={() => onChoose('renew')}>
          {t('second-factors:renew')}
        </button>
        {!isRequired && !isPasswordShort && (
          <button type="button" className="button" onClick={() => onChoose('remove')}>
            {t('second-factors:remove')}
          </button>
        )}
      </p>
      {!isRequired && isPasswordShort && (
        <RefusedButton
          label={t('second-factors:remove')}
          why={t('problems:longer-password-first')}
        />
      )}
    </>
  )
}
