import { isolated } from '@iltizam/shared/formats'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import './handover-content.css'

/** What was unfinished at the moment of a hand-over. */
export function HandoverContent({ content }: { content: Schemas['HandoverContent'] }) {
  const t = useWords()
  const { day } = useFormats()
  const { returned, open, late } = content
  return (
    <>
      <Unfinished title={t('handovers:returned')}>{returned.map(reportItem)}</Unfinished>
      <Unfinished title={t('handovers:open')}>{open.map(reportItem)}</Unfinished>
      <Unfinished title={t('handovers:late')}>
        {late.map(({ activity, endsOn, reportedProgress }) => (
          <li key={activity.id}>
            <ActivityTitle activity={activity} />
            <p className="small soft">
              {t('handovers:dueOn', { day: day(endsOn) })}
              {' · '}
              <Figure percent={reportedProgress} />
            </p>
          </li>
        ))}
      </Unfinished>
    </>
  )
}

const reportItem = (report: Schemas['HandoverReport']) => (
  <HandoverReport key={report.id} report={report} />
)

function HandoverReport({ report }: { report: Schemas['HandoverReport'] }) {
  const t = useWords()
  const { activity, state, from, to, cause } = report
  return (
    <li>
      <ActivityTitle activity={activity} />
      <p className="small soft">
        {t(`progress-reports:states.${state}`)}
        {' · '}
        {cause === null ? (
          <>
            <Figure percent={from} /> → <Figure percent={to} />
          </>
        ) : (
          t(`activities:nothingNewCauses.${cause}`)
        )}
      </p>
    </li>
  )
}

function ActivityTitle({ activity }: { activity: Schemas['MandateActivity'] }) {
  const t = useWords()
  return (
    <p>
      {t('mandates:activity', { number: isolated(activity.number) })}
      {' · '}
      <Localized text={activity.title} />
    </p>
  )
}

function Figure({ percent }: { percent: number | null }) {
  const t = useWords()
  const formats = useFormats()
  return percent === null ? t('audit:notReported') : formats.percent(percent)
}

function Unfinished({ title, children }: { title: string; children: readonly ReactNode[] }) {
  const t = useWords()
  return (
    <section className="section">
      <h2>
        {title} <span className="soft small">({children.length})</span>
      </h2>
      {children.length === 0 ? (
        <p className="soft">{t('handovers:nothing')}</p>
      ) : (
        <ul className="handover-content">{children}</ul>
      )}
    </section>
  )
}
