import type { Schemas } from '../../api/client.ts'
import { BodyLink } from '../../i18n/body-link.tsx'
import { Percent } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { AcceptedReport } from './accepted-report.tsx'
import './activity-table.css'

/** The steps of a commitment, each with what was last reported of it. */
export function ActivityTable({ activities }: { activities: readonly Schemas['Activity'][] }) {
  const t = useWords()

  return (
    <section className="section" aria-labelledby="activities">
      <h2 id="activities">{t('activities:activities')}</h2>
      <table className="table activities">
        <thead>
          <tr>
            <th scope="col">{t('activities:number')}</th>
            <th scope="col">{t('activities:activity')}</th>
            <th scope="col">{t('activities:reportedProgress')}</th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity.id} id={`activity-${activity.number}`}>
              <td className="soft">{activity.number}</td>
              <th scope="row">
                <Localized text={activity.title} />
                {activity.standsForCompleted && <Mark>{t('progress:standIn')}</Mark>}
                {activity.responsible && (
                  <span className="lead">
                    {t('activities:responsible')} <BodyLink body={activity.responsible} />
                  </span>
                )}
                {activity.report && <AcceptedReport report={activity.report} />}
              </th>
              <td className="activity-progress">
                <ActivityProgress activity={activity} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ActivityProgress({ activity }: { activity: Schemas['Activity'] }) {
  const t = useWords()
  const { reportedProgress, standsForCompleted } = activity
  // Nobody reported it: a bar and a figure here would say that somebody did.
  if (standsForCompleted) return <span className="small soft">{t('activities:isStandIn')}</span>

  return (
    <>
      <span className="measure">
        {reportedProgress !== null && (
          <span className="figure">
            <Percent percent={reportedProgress} />
          </span>
        )}
        <ProgressBar percent={reportedProgress} />
      </span>
      <span className="small soft">
        <HowFar activity={activity} />
      </span>
    </>
  )
}

/** Somebody who says that nothing has begun has said something: it is no silence. */
function HowFar({ activity }: { activity: Schemas['Activity'] }) {
  const t = useWords()
  const { day } = useFormats()
  const { reportedProgress, reportedOn, state } = activity
  if (reportedProgress !== null) return t(`activities:states.${state}`)
  return reportedOn === null
    ? t('activities:isNotReported')
    : t('activities:isConfirmedNotStarted', { day: day(reportedOn) })
}
