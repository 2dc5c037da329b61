import { DoneNotice } from '../../forms/done-notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import '../../ui/button.css'
import './issued-key.css'

interface IssuedKeyProps {
  /** Null where it was shown before. */
  token: string | null
  onKept: () => void
}

/** As programs send it, in any language. */
const headerOf = (token: string) => `Authorization: Bearer ${token}`

/** A key that was made just now: to be copied, as it is shown this once. */
export function IssuedKey({ token, onKept }: IssuedKeyProps) {
  const t = useWords()
  return (
    <section className="issued-key">
      <DoneNotice>
        <p>{t(token === null ? 'keys:alreadyShown' : 'keys:shownOnce')}</p>
        {token !== null && <p>{t('keys:shownOnceExplained')}</p>}
      </DoneNotice>
      {token !== null && (
        <>
          <p>
            <code dir="ltr">{token}</code>
          </p>
          <CopyButton
            text={token}
            label={t('keys:copy')}
            done={t('keys:copied')}
            failed={t('keys:copyFailed')}
          />
          <p>{t('keys:howTo')}</p>
          <p>
            <code dir="ltr">{headerOf(token)}</code>
          </p>
        </>
      )}
      <p className="buttons">
        <button type="button" className="button button-primary" onClick={onKept}>
          {t('keys:kept')}
        </button>
      </p>
    </section>
  )
}
