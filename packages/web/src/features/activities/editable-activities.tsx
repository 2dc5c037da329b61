import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ActivityPeriod } from './activity-period.tsx'

interface EditableActivitiesProps {
  activities: readonly Schemas['Activity'][]
}

/** A commitment's activities, as whoever works on them sees them; each leads to its own page. */
export function EditableActivities({ activities }: EditableActivitiesProps) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()

  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t('activities:activity')}</th>
          <th scope="col" className="amount">
            {t('activities:reportedProgress')}
          </th>
          <th scope="col" className="amount">
            {t('progress:weight')}
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => (
          <tr key={activity.id}>
            <th scope="row">
              <span className="soft">{activity.number}</span>{' '}
              <Link to="/$language/structure/activities/$id" params={{ language, id: activity.id }}>
                <LocalizedWords text={activity.title} />
              </Link>
              {activity.standsForCompleted && <Mark>{t('progress:standIn')}</Mark>}
              {activity.state === 'cancelled' && <Mark>{t('activities:states.cancelled')}</Mark>}
              {activity.responsible && (
                <span className="lead">
                  {t('activities:responsible')} <LocalizedWords text={activity.responsible.name} />
                </span>
              )}
              <ActivityPeriod activity={activity} />
            </th>
            <Amount label={t('activities:reportedProgress')}>
              {activity.reportedProgress === null
                ? t('activities:isNotReported')
                : formats.percent(activity.reportedProgress)}
            </Amount>
            <Amount label={t('progress:weight')}>{formats.number(activity.weight, 3)}</Amount>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
