import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { sendOnce } from '../../api/send.ts'
import { DoneNotice } from '../../forms/done-notice.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useSend } from '../../forms/use-send.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { deviceIn } from './device-in.ts'
import { mySessionsQuery } from './queries.ts'
import '../../ui/button.css'
import '../../ui/rows.css'

/** Where I am signed in; what I do not know I can end. */
export function MySessions() {
  const t = useWords()
  const { instant } = useFormats()
  const send = useSend(sendOnce)
  const { act, refusal } = useAct()
  const [ended, setEnded] = useState(0)
  const { data, error } = useQuery(mySessionsQuery)
  if (error) return <p role="alert">{t(`problems:${problemCode(error)}`)}</p>
  if (!data) return <p className="soft">{t('accounts:loadingMore')}</p>

  const end = async (sessionId: string) => {
    await send(() =>
      api.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } }),
    )
    setEnded(ended + 1)
  }

  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      {ended > 0 && (
        <DoneNotice key={ended}>
          <p>{t('sessions:ended')}</p>
        </DoneNotice>
      )}
      <ul className="rows">
        {data.items.map(({ id, startedAt, usedAt, userAgent, isCurrent }) => (
          <li key={id}>
            <div>
              <strong title={userAgent ?? undefined}>
                <bdi>{deviceIn(userAgent) ?? t('sessions:unknownDevice')}</bdi>
              </strong>
              {isCurrent && <span className="mark"> {t('sessions:thisOne')}</span>}
              <p className="soft small">
                {t('sessions:startedAt', { at: instant(startedAt) })}
                <br />
                {t('sessions:usedAt', { at: instant(usedAt) })}
              </p>
            </div>
            {!isCurrent && (
              <button
                type="button"
                className="button"
                aria-label={`${t('sessions:end')}: ${deviceIn(userAgent) ?? t('sessions:unknownDevice')}, ${instant(startedAt)}`}
                onClick={() => void act(() => end(id))}
              >
                {t('sessions:end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
