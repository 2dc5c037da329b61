import type { Schemas } from '../../api/client.ts'
import { Percent } from '../../i18n/figures.tsx'
import { Localized, LocalizedWords } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import './activity-table.css'

interface ActivityTableProps {
  activities: readonly Schemas['Activity'][]
  lead: Schemas['OrganizationReference'] | null
}

/** The steps of a commitment, each with what was last reported of it. */
export function ActivityTable({ activities, lead }: ActivityTableProps) {
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
                {activity.responsible && activity.responsible.id !== lead?.id && (
                  <span className="lead">
                    {t('activities:responsible')}{' '}
                    <LocalizedWords text={activity.responsible.name} />
                  </span>
                )}
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
  const { reportedProgress, state } = activity

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
        {reportedProgress === null
          ? t('activities:isNotReported')
          : t(`activities:states.${state}`)}
      </span>
    </>
  )
}
