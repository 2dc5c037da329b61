import { useAccount } from '../features/sessions/use-account.ts'
import { useWriter } from '../forms/writer.ts'
import { useWords } from '../i18n/use-words.ts'
import '../ui/button.css'
import './session-ended.css'

/** Says to who opened the page that their session ended meanwhile, and takes it up in place. */
export function SessionEnded({ accountId }: { accountId: string }) {
  const t = useWords()
  const { signInAgain } = useWriter()
  if (useAccount()) return null

  return (
    <div role="alert" className="session-ended no-print">
      <p>{t('sessions:endedMeanwhile')}</p>
      <button type="button" className="button" onClick={() => void signInAgain(accountId)}>
        {t('sessions:signInAgain')}
      </button>
    </div>
  )
}
