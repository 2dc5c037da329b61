import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
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
  const { instant } = useFormats()
  const { data, error } = useQuery(secondFactorQuery)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [step, setStep] = useState<Step>('none')
  if (error) return <p role="alert">{t(`problems:${problemCode(error)}`)}</p>
  if (!data) return null
  const finish = () => setStep('none')

  if (codes !== null) return <RecoveryCodeList codes={codes} onKept={() => setCodes(null)} />
  if (data.confirmedAt === null)
    return (
      <>
        <p className="soft">{t('second-factors:explained')}</p>
        <p>{t(data.isRequired ? 'second-factors:required' : 'second-factors:off')}</p>
        <Enrolment onConfirmed={setCodes} />
      </>
    )
  return (
    <>
      <p>{t('second-factors:on', { at: instant(data.confirmedAt) })}</p>
      <p className="soft">
        {t('second-factors:codesLeft', { left: String(data.recoveryCodesLeft) })}
      </p>
      {step === 'none' && <FactorActions factor={data} onChoose={setStep} />}
      {step === 'renew' && (
        <FactorProofForm
          submit={t('second-factors:renew')}
          write={(body) => api.PUT('/api/v1/account/recovery-codes', { body })}
          onSent={(renewed) => {
            finish()
            setCodes(renewed.codes)
          }}
          onClose={finish}
        />
      )}
      {step === 'remove' && (
        <FactorProofForm
          submit={t('second-factors:remove')}
          write={(body) => api.PUT('/api/v1/account/second-factor/removal', { body })}
          onSent={finish}
          onClose={finish}
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
