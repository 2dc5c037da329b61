import { formatYears } from '@iltizam/shared/formats'
import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { EditableCommitments } from '../features/commitments/editable-commitments.tsx'
import { commitmentsQuery } from '../features/commitments/queries.ts'
import { PlanForm } from '../features/plans/plan-form.tsx'
import { PlanHistory } from '../features/plans/plan-history.tsx'
import { planQuery } from '../features/plans/queries.ts'
import { Localized } from '../i18n/localized.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { NewCommitment } from './new-commitment.tsx'
import { StructureTrail } from './structure-trail.tsx'
import { ThemeSection } from './theme-section.tsx'

const route = getRouteApi('/$language/signed-in/structure/plans/$slug')

/** A plan as its secretariat builds it: what is said of it, its themes, its commitments. */
export function StructurePlanPage() {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()
  const { slug } = route.useParams()
  const { data: plan } = useSuspenseQuery(planQuery(slug, {}))
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug, {}))
  const title = inLanguage(plan.title, language).text
  usePageTitle(title, t('structure:structure'), t('common:product'))

  return (
    <article>
      <StructureTrail here={title} />
      <h1>
        <Localized text={plan.title} />
      </h1>
      <dl className="facts facts-row">
        <Fact label={t('structure:plan.period')}>{formatYears(plan.startYear, plan.endYear)}</Fact>
        <Fact label={t('structure:plan.status')}>{t(`plans:status.${plan.status}`)}</Fact>
        {plan.implementationEnds && (
          <Fact label={t('structure:plan.implementationEnds')}>
            {formats.day(plan.implementationEnds)}
          </Fact>
        )}
        <Fact label={t('structure:plan.slug')}>
          <Link to="/$language/plans/$slug" params={{ language, slug: plan.slug }}>
            <bdi dir="ltr">{plan.slug}</bdi>
          </Link>
        </Fact>
      </dl>
      <p className="buttons">
        <EditLink edit="facts">{t('structure:plan.edit')}</EditLink>
      </p>
      <FormPanel edit="facts" title={t('structure:plan.edit')}>
        {(close) => <PlanForm plan={plan} onSaved={close} onClose={close} />}
      </FormPanel>
      <PlanHistory planId={plan.id} />
      <ThemeSection plan={plan} />
      <section className="section" aria-labelledby="commitments">
        <div className="section-head">
          <h2 id="commitments">{t('commitments:commitments')}</h2>
          <EditLink edit="new-commitment">{t('structure:commitment.new')}</EditLink>
        </div>
        <FormPanel edit="new-commitment" title={t('structure:commitment.new')}>
          {(close) => <NewCommitment plan={plan} onClose={close} />}
        </FormPanel>
        {commitments.items.length === 0 ? (
          <p className="soft">{t('structure:commitment.none')}</p>
        ) : (
          <EditableCommitments commitments={commitments.items} />
        )}
      </section>
    </article>
  )
}
