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
import { myIdentitiesQuery } from './queries.ts'
import '../../ui/button.css'
import '../../ui/rows.css'

/** By which identity providers I sign in; each I can unlink while I have another way in. */
export function MyIdentities() {
  const t = useWords()
  const { instant } = useFormats()
  const send = useSend(sendOnce)
  const { act, refusal } = useAct()
  const [isUnlinked, setIsUnlinked] = useState(false)
  const { data, error } = useQuery(myIdentitiesQuery)
  if (error) return <p role="alert">{t(`problems:${problemCode(error)}`)}</p>
  if (!data) return null

  const unlink = async (identityId: string) => {
    await send(() =>
      api.DELETE('/api/v1/account/identities/{identityId}', { params: { path: { identityId } } }),
    )
    setIsUnlinked(true)
  }

  return (
    <>
      {refusal && <p role="alert">{refusal}</p>}
      {isUnlinked && (
        <DoneNotice>
          <p>{t('provider-sign-ins:unlinked')}</p>
        </DoneNotice>
      )}
      {data.items.length === 0 && !isUnlinked && (
        <p className="soft">{t('provider-sign-ins:none')}</p>
      )}
      <ul className="rows">
        {data.items.map(({ id, name, linkedAt, usedAt }) => (
          <li key={id}>
            <div>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <p className="soft small">
                {t('provider-sign-ins:linkedAt', { at: instant(linkedAt) })}
                <br />
                {t('provider-sign-ins:usedAt', { at: instant(usedAt) })}
              </p>
            </div>
            <button type="button" className="button" onClick={() => void act(() => unlink(id))}>
              {t('provider-sign-ins:unlink')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
