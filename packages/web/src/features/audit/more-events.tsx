import { useEffect, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/button.css'

interface MoreEventsProps {
  events: readonly Schemas['AuditEventSummary'][]
  hasMore: boolean
  isLoading: boolean
  error: Error | null
  onMore: () => void
}

/** Brings older events; whoever asked for them goes on at the first of these. */
export function MoreEvents({ events, hasMore, isLoading, error, onMore }: MoreEventsProps) {
  const t = useWords()
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    if (shownBefore.current === null) return
    const first = events[shownBefore.current]
    if (first === undefined) return
    shownBefore.current = null
    document.getElementById(`event-${first.sequence}`)?.querySelector('a')?.focus()
  }, [events])

  if (!hasMore) return null

  const more = () => {
    if (isLoading) return
    shownBefore.current = events.length
    onMore()
  }

  return (
    <p className="buttons no-print">
      <button type="button" className="button" onClick={more}>
        {isLoading ? t('audit:loadingMore') : t('audit:more')}
      </button>
      {error && <span role="alert">{t(`problems:${problemCode(error)}`)}</span>}
    </p>
  )
}
