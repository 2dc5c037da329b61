import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { ActivityForm } from '../features/activities/activity-form.tsx'
import { EditableActivities } from '../features/activities/editable-activities.tsx'
import { activitiesQuery } from '../features/activities/queries.ts'
import { CommitmentFacts } from '../features/commitments/commitment-facts.tsx'
import { CommitmentForm } from '../features/commitments/commitment-form.tsx'
import { CommitmentHistory } from '../features/commitments/commitment-history.tsx'
import { commitmentQuery, readCommitment } from '../features/commitments/queries.ts'
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

const route = getRouteApi('/$language/signed-in/structure/commitments/$id')

/** A commitment as its secretariat builds it: what is said of it, its activities, its weight. */
export function StructureCommitmentPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { data: commitment } = useSuspenseQuery(commitmentQuery(id, {}))
  const { data: plan } = useSuspenseQuery(planQuery(commitment.planId, {}))
  const { data: activities } = useSuspenseQuery(activitiesQuery(id, {}))
  const { data: organizations } = useSuspenseQuery(organizationsQuery)
  const numbered = t('commitments:numbered', { number: commitment.number })
  const title = inLanguage(commitment.title, language).text
  usePageTitle(
    t('commitments:pageTitle', { number: commitment.number, title }),
    t('structure:structure'),
  )

  return (
    <article>
      <StructureTrail plan={plan} here={numbered} />
      <p className="eyebrow">{numbered}</p>
      <h1>
        <Localized text={commitment.title} />
      </h1>
      <CommitmentFacts commitment={commitment} plan={plan} />
      <div className="buttons">
        <EditLink edit="facts">{t('structure:commitment.edit')}</EditLink>
        <Cancellation kind="commitment" of={commitment} />
      </div>
      <FormPanel edit="facts" title={t('structure:commitment.edit')}>
        {(close) => (
          <CommitmentForm
            plan={plan}
            organizations={organizations}
            commitment={commitment}
            onSaved={close}
            onClose={close}
          />
        )}
      </FormPanel>
      <Answering filter={{ commitment: id }} />
      <CommitmentHistory commitmentId={id} themes={plan.themes} />
      <WeightSection
        weighed={{ kind: 'commitment', ...commitment }}
        read={() => readCommitment(id)}
      />
      <section className="section" aria-labelledby="activities">
        <div className="section-head">
          <h2 id="activities">{t('activities:activities')}</h2>
          <EditLink edit="new-activity">{t('structure:activity.new')}</EditLink>
        </div>
        <FormPanel edit="new-activity" title={t('structure:activity.new')}>
          {(close) => (
            <ActivityForm
              commitmentId={id}
              organizations={organizations}
              onSaved={close}
              onClose={close}
            />
          )}
        </FormPanel>
        {activities.items.length === 0 ? (
          <p className="soft">{t('structure:activity.none')}</p>
        ) : (
          <EditableActivities activities={activities.items} />
        )}
      </section>
    </article>
  )
}
