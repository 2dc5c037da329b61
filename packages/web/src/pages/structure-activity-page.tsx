import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { ActivityFacts } from '../features/activities/activity-facts.tsx'
import { ActivityForm } from '../features/activities/activity-form.tsx'
import { ActivityHistory } from '../features/activities/activity-history.tsx'
import { activityQuery, readActivity } from '../features/activities/activity-queries.ts'
import { commitmentQuery } from '../features/commitments/queries.ts'
import { organizationsQuery } from '../features/organizations/queries.ts'
import { planQuery } from '../features/plans/queries.ts'
import { Localized } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { Answering } from './answering.tsx'
import { Cancellation } from './cancellation.tsx'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { StructureTrail } from './structure-trail.tsx'
import { WeightSection } from './weight-section.tsx'

const route = getRouteApi('/$language/signed-in/structure/activities/$id')

/** An activity as its secretariat builds it: what is said of it, its weight. */
export function StructureActivityPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { data: activity } = useSuspenseQuery(activityQuery(id))
  const { data: commitment } = useSuspenseQuery(commitmentQuery(activity.commitmentId, {}))
  const { data: plan } = useSuspenseQuery(planQuery(commitment.planId, {}))
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  const numbered = t('structure:activity.numbered', { number: activity.number })
  usePageTitle(numbered, inLanguage(activity.title, language).text, t('structure:structure'))

  return (
    <article>
      <StructureTrail plan={plan} commitment={commitment} here={numbered} />
      <p className="eyebrow">{numbered}</p>
      <h1>
        <Localized text={activity.title} />
      </h1>
      <ActivityFacts activity={activity} />
      {activity.standsForCompleted ? (
        <p className="soft">{t('structure:activity.standInFixed')}</p>
      ) : (
        <>
          <div className="buttons">
            <EditLink edit="facts">{t('structure:activity.edit')}</EditLink>
            <Cancellation kind="activity" of={activity} />
          </div>
          <FormPanel edit="facts" title={t('structure:activity.edit')}>
            {(close) => (
              <ActivityForm
                commitmentId={commitment.id}
                organizations={organizations}
                activity={activity}
                onSaved={close}
                onClose={close}
              />
            )}
          </FormPanel>
          <Answering filter={{ activity: id }} />
          <ActivityHistory activityId={id} />
          <WeightSection
            weighed={{ kind: 'activity', ...activity }}
            read={() => readActivity(id)}
          />
        </>
      )}
    </article>
  )
}
