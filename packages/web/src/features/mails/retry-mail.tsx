import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { useAct } from '../../forms/use-act.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface RetryMailProps {
  mail: Schemas['MailSummary']
  onRetried: () => void
}

/** Sends a mail once more that was given up. */
export function RetryMail({ mail, onRetried }: RetryMailProps) {
  const t = useWords()
  const send = useSend()
  const { act, refusal } = useAct()

  const retry = async () => {
    await send(() =>
      api.POST('/api/v1/mails/{mailId}/retry', {
        params: { path: { mailId: mail.id }, header: { 'if-match': matching(mail.version) } },
      }),
    )
    onRetried()
  }

  return (
    <p>
      <button
        type="button"
        className="button"
        aria-label={`${t('mails:retry')}: ${t(`mails:templates.${mail.template}.name`)}, ${mail.recipient ?? ''}`}
        onClick={() => void act(retry)}
      >
        {t('mails:retry')}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
    </p>
  )
}
