import { MAIL_STATES, type MailState } from '@iltizam/shared/mails'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'

import { problemCode } from '../api/problem-code.ts'
import { MailList } from '../features/mails/mail-list.tsx'
import { mailsQuery } from '../features/mails/queries.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { Choice } from '../ui/choice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import '../ui/button.css'
import '../ui/field.css'
import '../ui/filters.css'

const route = getRouteApi('/$language/signed-in/mails')

/** What is sent to people, and what somebody has to hand on where no server takes it. */
export function MailsPage() {
  const t = useWords()
  const { number } = useFormats()
  const { standing } = route.useLoaderDeps()
  const navigate = route.useNavigate()
  const list = useSuspenseInfiniteQuery(mailsQuery(standing))
  const mails = list.data.pages.flatMap(({ items }) => items)
  const [first] = list.data.pages
  const [retried, setRetried] = useState(0)
  const total = first?.total ?? 0
  usePageTitle(t('mails:mails'), t('common:product'))

  return (
    <>
      <h1>{t('mails:mails')}</h1>
      <p className="soft">{t('mails:explained')}</p>
      {first?.hasServer === false && <p className="page-intro">{t('mails:withoutServer')}</p>}
      <p className="soft page-intro">{t('mails:readIsTraced')}</p>
      <search className="filters" aria-label={t('mails:filters')}>
        <Choice<MailState>
          label={t('mails:state')}
          all={t('mails:everyState')}
          value={standing}
          options={MAIL_STATES.map((value) => ({ value, label: t(`mails:states.${value}`) }))}
          onChange={(chosen) =>
            void navigate({ search: { standing: chosen }, replace: true, resetScroll: false })
          }
        />
      </search>
      <p role="status" className="soft">
        {mails.length === total
          ? t('mails:count', { count: total, number: number(total) })
          : t('mails:shown', { shown: number(mails.length), total: number(total) })}
      </p>
      {retried > 0 && (
        <DoneNotice key={retried}>
          <p>{t('mails:retried')}</p>
        </DoneNotice>
      )}
      {mails.length > 0 ? (
        <MailList mails={mails} onRetried={() => setRetried(retried + 1)} />
      ) : (
        <p>{t(standing ? 'mails:none' : 'mails:noneYet')}</p>
      )}
      {list.hasNextPage && (
        <p className="buttons">
          <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? t('mails:loadingMore') : t('mails:more')}
          </button>
          {list.isFetchNextPageError && (
            <span role="alert">{t(`problems:${problemCode(list.error)}`)}</span>
          )}
        </p>
      )}
    </>
  )
}
