import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { BodyLinks } from '../../i18n/body-links.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { successionsQuery } from './queries.ts'
import '../../i18n/history.css'

interface SuccessionHistoryProps {
  organizationId: string
  /** What can be done with one that stands. */
  children: (succession: Schemas['RecordedSuccession']) => ReactNode
}

/** Mergers and splits of a body as they were recorded, the last first, with those taken back. */
export function SuccessionHistory({ organizationId, children }: SuccessionHistoryProps) {
  const t = useWords()
  const { instant, day } = useFormats()
  const { data } = useSuspenseQuery(successionsQuery(organizationId))
  if (data.length === 0) return null

  return (
    <details className="history">
      <summary>
        {t('organizations:succession.history')} <span className="soft">({data.length})</span>
      </summary>
      <ol>
        {data.map((succession) => {
          const { id, kind, effectiveFrom, predecessor, successors, withdrawal } = succession
          return (
            <li key={id}>
              <p className="small soft">{instant(succession.recordedAt)}</p>
              <p>{t(`organizations:succession.recorded.${kind}`, { day: day(effectiveFrom) })}</p>
              <dl>
                <div>
                  <dt>{t('organizations:succession.ends')}</dt>
                  <dd>
                    <Localized text={predecessor.name} />
                  </dd>
                </div>
                <div>
                  <dt>
                    {t(`organizations:succession.${kind === 'split' ? 'successors' : 'successor'}`)}
                  </dt>
                  <dd>
                    <BodyLinks bodies={successors} />
                  </dd>
                </div>
              </dl>
              <p className="history-reason">
                <Localized text={succession.reason} />
              </p>
              {withdrawal ? (
                <>
                  <p>
                    {t('organizations:succession.withdrawn', {
                      instant: instant(withdrawal.recordedAt),
                    })}
                  </p>
                  <p className="history-reason">
                    <Localized text={withdrawal.reason} />
                  </p>
                </>
              ) : (
                children(succession)
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
