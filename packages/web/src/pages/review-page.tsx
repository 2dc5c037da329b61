import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { ProgressEffect } from '../features/progress/progress-effect.tsx'
import { awaitingReportsQueries } from '../features/progress-reports/queries.ts'
import { ReviewBody } from '../features/progress-reports/review-body.tsx'
import { ReviewItem } from '../features/progress-reports/review-item.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

const route = getRouteApi('/$language/signed-in/review')

/** What waits for a decision, what waits longest first; after one decision the next has the focus. */
export function ReviewPage() {
  const t = useWords()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const { caller } = useSession()
  const queue = useQueue()
  const [decided, setDecided] = useState<Schemas['ProgressReport']>()
  const [next, setNext] = useState<string>()
  const open = queue.find(({ id }) => id === search.report) ?? queue[0]
  const none = useFocusWhenEmpty(queue.length === 0 && decided !== undefined)
  usePageTitle(t('progress-reports:review'), t('common:product'))

  const show = (report: string | undefined) =>
    void navigate({ search: { report }, replace: true, resetScroll: false })

  const goOn = (report: Schemas['ProgressReport']) => {
    const at = queue.findIndex(({ id }) => id === report.id)
    const following = queue[at + 1] ?? queue.find(({ id }) => id !== report.id)
    setDecided(report)
    setNext(following?.id)
    show(following?.id)
  }

  return (
    <>
      <h1>{t('progress-reports:review')}</h1>
      <p role="status">
        {decided?.lastDecision &&
          t('progress-reports:decided', {
            number: decided.activity.number,
            decision: t(`progress-reports:taken.${decided.lastDecision.kind}`),
          })}
      </p>
      {queue.length === 0 ? (
        <p ref={none} tabIndex={-1}>
          {t('progress-reports:reviewNone')}
        </p>
      ) : (
        <ul className="review-queue">
          {queue.map((report) => (
            <ReviewItem
              key={report.id}
              report={report}
              isOpen={report.id === open?.id}
              takesFocus={report.id === next}
              onOpen={() => show(report.id)}
            >
              <ReviewBody
                report={report}
                caller={caller}
                effect={(progress) => (
                  <ProgressEffect
                    commitment={report.commitment}
                    activityId={report.activity.id}
                    progress={progress}
                  />
                )}
                onDecided={goOn}
              />
            </ReviewItem>
          ))}
        </ul>
      )}
    </>
  )
}

/** Those that a meeting has come after those that only the secretariat keeps waiting. */
function useQueue() {
  const waiting = useSuspenseQueries({ queries: awaitingReportsQueries() })
  return waiting.flatMap(({ data }) => data.toReversed())
}

function useFocusWhenEmpty(isEmpty: boolean) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isEmpty) element.current?.focus()
  }, [isEmpty])
  return element
}
