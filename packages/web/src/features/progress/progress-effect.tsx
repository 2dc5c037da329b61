import { useQuery } from '@tanstack/react-query'

import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Change } from '../../ui/change.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { progressAfter } from './progress-after.ts'
import { commitmentProgressQuery } from './queries.ts'
import './progress-effect.css'

interface ProgressEffectProps {
  commitment: { id: string; number: number }
  activityId: string
  /** What the activity will be at; undefined where nothing moves. */
  progress: number | null | undefined
}

/** What a decision will do to the commitment's figure, before it is taken. */
export function ProgressEffect({ commitment, activityId, progress }: ProgressEffectProps) {
  const t = useWords()
  const { percent } = useFormats()
  const { data } = useQuery(commitmentProgressQuery(commitment.id, {}))
  if (!data) return null
  const now = data.progress
  const next = progress === undefined ? now : progressAfter(data.parts, activityId, progress)
  const { number } = commitment
  if (now.shown === null || next.shown === null) return null

  return (
    <div className="effect" role="status">
      <p className="small soft">{t('progress:effectOn', { number })}</p>
      {next.exact === now.exact ? (
        <p>{t('progress:effectNone', { percent: percent(now.shown) })}</p>
      ) : (
        <>
          <Change
            from={percent(now.shown)}
            to={percent(next.shown)}
            label={t('progress:effectChange', {
              from: percent(now.shown),
              to: percent(next.shown),
            })}
          />
          <ProgressBar percent={next.exact} />
          <p className="small soft">
            {t('progress:effectExact', {
              from: percent(now.exact ?? 0, 6),
              to: percent(next.exact ?? 0, 6),
            })}
          </p>
        </>
      )}
    </div>
  )
}
