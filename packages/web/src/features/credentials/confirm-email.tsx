import { api } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { useAct } from '../../forms/use-act.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface ConfirmEmailProps {
  /** What stands after the `#` of the link. */
  token: string
  onConfirmed: () => void
}

/** Confirms a new address by a button: programs that look into mails follow links, and press none. */
export function ConfirmEmail({ token, onConfirmed }: ConfirmEmailProps) {
  const t = useWords()
  const { act, isActing, refusal } = useAct()
  const confirm = async () => {
    await sendOnce(() => api.POST('/api/v1/email-changes/confirmation', { body: { token } }))
    onConfirmed()
  }

  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      <p className="buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isActing || undefined}
          onClick={() => void act(confirm)}
        >
          {t('credentials:confirmEmail')}
        </button>
      </p>
    </>
  )
}
