import { inGroups } from '@iltizam/shared/one-time-codes'
import { useState } from 'react'

import { DoneNotice } from '../../forms/done-notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface RecoveryCodeListProps {
  codes: readonly string[]
  onKept: () => void
}

/** The codes that stand in for a device, which are shown this once. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const t = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const text = codes.map(inGroups).join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }

  return (
    <>
      <DoneNotice>
        <p>{t('second-factors:confirmed')}</p>
        <p>{t('second-factors:codesExplained')}</p>
      </DoneNotice>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr">{inGroups(code)}</bdi>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {t(isCopied ? 'second-factors:copied' : 'second-factors:copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('second-factors:print')}
        </button>
        <a
          className="button"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="iltizam-recovery-codes.txt"
        >
          {t('second-factors:download')}
        </a>
        <button type="button" className="button button-primary" onClick={onKept}>
          {t('second-factors:kept')}
        </button>
      </p>
    </>
  )
}
