import type { LocalizedText } from '@iltizam/shared/localized-text'

import { Day } from './figures.tsx'
import { Localized } from './localized.tsx'
import type { Row } from './use-text-rows.ts'
import { useWords } from './use-words.ts'
import './history.css'

interface Revision {
  id: string
  effectiveFrom: string
  /** Why it was changed, where that is asked. */
  reason?: LocalizedText
}

interface HistoryProps<R extends Revision> {
  title: string
  /** The latest first. */
  revisions: readonly R[]
  rowsOf: (revision: R) => readonly Row[]
  /** What held before the first of them, where that is known without a record. */
  before?: readonly Row[]
}

/** What was said from which day on, as differences: what it was, what it became, and why. */
export function History<R extends Revision>({ title, revisions, rowsOf, before }: HistoryProps<R>) {
  const t = useWords()

  return (
    <details className="history">
      <summary>
        {title} <span className="soft">({revisions.length})</span>
      </summary>
      {revisions.length === 0 && <p className="soft">{t('common:history.none')}</p>}
      <ol>
        {revisions.map((revision, index) => {
          const older = revisions[index + 1]
          return (
            <li key={revision.id}>
              <p className="small soft">
                <Day day={revision.effectiveFrom} />
              </p>
              <Differences
                before={older ? rowsOf(older) : (before ?? [])}
                after={rowsOf(revision)}
              />
              {revision.reason && (
                <p className="history-reason">
                  <Localized text={revision.reason} />
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

interface DifferencesProps {
  before: readonly Row[]
  after: readonly Row[]
}

function Differences({ before, after }: DifferencesProps) {
  const t = useWords()
  const rows = after
    .map(({ label, value }, index) => ({ label, value, was: before[index]?.value ?? '' }))
    .filter(({ value, was }) => value !== was)
  if (rows.length === 0) return <p className="small">{t('common:history.same')}</p>

  return (
    <dl>
      {rows.map(({ label, value, was }) => (
        <div key={label}>
          <dt>{label}</dt>
          {was !== '' && (
            <dd>
              <span className="visually-hidden">{t('common:history.before')} </span>
              <del>
                <bdi>{was}</bdi>
              </del>
            </dd>
          )}
          <dd>
            <span className="visually-hidden">{t('common:history.after')} </span>
            <ins>
              <bdi>{value === '' ? t('common:history.removed') : value}</bdi>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
