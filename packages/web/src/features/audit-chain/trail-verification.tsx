import { VERIFY_COMMAND } from '@iltizam/shared/audit-export'
import { isolated } from '@iltizam/shared/formats'
import { type ChangeEvent, useRef } from 'react'

import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useVerification, type Verification } from './use-verification.ts'
import { Verdict } from './verdict.tsx'
import type { Progress } from './verify-exported.ts'
import '../../ui/button.css'
import './trail-verification.css'

const EXPORT = '/api/v1/audit-events/export'

/** Follows the trail of this installation, or one that somebody was given, in the browser. */
export function TrailVerification() {
  const t = useWords()
  const { verification, verify, cancel } = useVerification()
  const start = useRef<HTMLButtonElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (chosen) verify(chosen)
    // The same file can be chosen again.
    target.value = ''
  }

  // Its button goes: the keyboard goes on at the one that starts.
  const cancelled = () => {
    cancel()
    start.current?.focus()
  }

  return (
    <>
      <p className="buttons no-print">
        <button
          ref={start}
          type="button"
          className="button button-primary"
          onClick={() => verify(EXPORT)}
        >
          {t('audit-chain:verifyOurs')}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {t('audit-chain:verifyFile')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".ndjson"
          hidden
          aria-label={t('audit-chain:verifyFile')}
          onChange={take}
        />
      </p>
      <p className="small soft">{t('audit-chain:fileStays')}</p>
      {verification && <Followed verification={verification} onCancel={cancelled} />}
      <section className="section" aria-labelledby="offline">
        <h2 id="offline">{t('audit-chain:offline')}</h2>
        <p>
          <a href={EXPORT} download>
            {t('audit-chain:export')}
          </a>
        </p>
        <p>{t('audit-chain:exportExplained')}</p>
        <p className="command">
          <code dir="ltr">{VERIFY_COMMAND}</code>
        </p>
      </section>
    </>
  )
}

interface FollowedProps {
  verification: Verification
  onCancel: () => void
}

function Followed({ verification: { file, told }, onCancel }: FollowedProps) {
  const t = useWords()
  const isBroken = told.kind === 'verdict' && told.verdict.firstBreak !== null
  return (
    <>
      {told.kind === 'progress' && <Running progress={told} onCancel={onCancel} />}
      <section role="status" className={isBroken ? 'verdict verdict-broken' : 'verdict'}>
        {file !== null && (
          <p className="small">{t('audit-chain:file', { name: isolated(file) })}</p>
        )}
        {told.kind === 'progress' ? (
          <p>{t('audit-chain:verifying')}</p>
        ) : told.kind === 'cancelled' ? (
          <p>{t('audit-chain:cancelled')}</p>
        ) : (
          <Verdict outcome={told} isOurs={file === null} />
        )}
      </section>
    </>
  )
}

/** The figure moves beside what is announced: else each step would be read out. */
function Running({ progress: { events, total }, onCancel }: RunningProps) {
  const t = useWords()
  const { number } = useFormats()
  return (
    <div className="verifying no-print">
      <ProgressBar percent={total === 0 ? 0 : Math.min(100, (100 * events) / total)} />
      <span>{t('audit-chain:progress', { number: number(events), total: number(total) })}</span>
      <button type="button" className="button" onClick={onCancel}>
        {t('forms:cancel')}
      </button>
    </div>
  )
}

interface RunningProps {
  progress: Progress
  onCancel: () => void
}
