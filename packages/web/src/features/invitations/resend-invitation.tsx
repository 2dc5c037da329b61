import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface ResendInvitationProps {
  account: Pick<Schemas['AccountRecord'], 'id' | 'version' | 'email'>
  /** No server takes mail. */
  isKept: boolean
}

/** Sends another link to somebody who has not followed the last one. */
export function ResendInvitation({ account, isKept }: ResendInvitationProps) {
  const { id, version, email } = account
  const t = useWords()
  const send = useSend()
  const { act, isActing, refusal } = useAct()
  const [sent, setSent] = useState(0)
  const resend = async () => {
    const params = { path: { accountId: id }, header: { 'if-match': matching(version) } }
    await send(() => api.POST('/api/v1/accounts/{accountId}/invitation', { params }))
    setSent(sent + 1)
  }

  return (
    <div>
      <button
        type="button"
        className="button"
        aria-disabled={isActing || undefined}
        onClick={() => void act(resend)}
      >
        {t('invitations:resend')}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
      {sent > 0 && (
        <DoneNotice key={sent}>
          {t(isKept ? 'invitations:readyFor' : 'invitations:sentTo')} <bdi dir="ltr">{email}</bdi>
        </DoneNotice>
      )}
    </div>
  )
}
