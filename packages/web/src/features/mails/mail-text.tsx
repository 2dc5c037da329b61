import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { sendOnce } from '../../api/send.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useSend } from '../../forms/use-send.ts'
import { directionOf } from '../../i18n/direction.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

/** What a mail says, once somebody has asked for it: that is written to the trail. */
export function MailText({ mail }: { mail: Schemas['MailSummary'] }) {
  const t = useWords()
  const send = useSend(sendOnce)
  const { act, refusal } = useAct()
  const [body, setBody] = useState<Schemas['MailBody'] | null>(null)

  const read = async () =>
    setBody(
      await send(() =>
        api.POST('/api/v1/mails/{mailId}/reading', { params: { path: { mailId: mail.id } } }),
      ),
    )

  if (body)
    return (
      <DoneNotice>
        <div className="mail-text" lang={body.language} dir={directionOf(body.language)}>
          <strong>{body.subject}</strong>
          {'\n\n'}
          {body.text}
        </div>
      </DoneNotice>
    )
  return (
    <p>
      <button
        type="button"
        className="button"
        aria-label={`${t('mails:read')}: ${t(`mails:templates.${mail.template}.name`)}, ${mail.recipient ?? ''}`}
        onClick={() => void act(read)}
      >
        {t('mails:read')}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
    </p>
  )
}
