import { inLanguage } from '@iltizam/shared/localized-text'
import { Problem } from '@iltizam/shared/problems'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { ActivityTable } from '../features/activities/activity-table.tsx'
import { activitiesQuery } from '../features/activities/queries.ts'
import { CommitmentCitation } from '../features/commitments/commitment-citation.tsx'
import { CommitmentHero } from '../features/commitments/commitment-hero.tsx'
import { CommitmentPager } from '../features/commitments/commitment-pager.tsx'
import { ProvenanceList } from '../features/commitments/provenance-list.tsx'
import { commitmentQuery, commitmentsQuery } from '../features/commitments/queries.ts'
import { planQuery } from '../features/plans/queries.ts'
import { CommitmentArithmetic } from '../features/progress/commitment-arithmetic.tsx'
import { commitmentProgressQuery } from '../features/progress/queries.ts'
import { RemarkList } from '../features/remarks/remark-list.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { CommitmentAnswering } from './commitment-answering.tsx'
import { MomentPicker } from './moment-picker.tsx'
import { PageSources } from './page-sources.tsx'
import { Permalink } from './permalink.tsx'
import './commitment-page.css'

const route = getRouteApi('/$language/plans/$slug/commitments/$number')

/** One commitment: its figure, opened into its arithmetic, and all that was said beside it. */
export function CommitmentPage() {
  const t = useWords()
  const language = useLanguage()
  const { slug, number } = route.useParams()
  const search = route.useSearch()
  const { data: plan } = useSuspenseQuery(planQuery(slug, search))
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug, search))
  const summary = commitments.items.find((candidate) => String(candidate.number) === number)
  if (summary === undefined) throw new Problem('commitment-not-found')
  const { data: commitment } = useSuspenseQuery(commitmentQuery(summary.id, search))
  const { data: progress } = useSuspenseQuery(commitmentProgressQuery(summary.id, search))
  const { data: activities } = useSuspenseQuery(activitiesQuery(summary.id, search))
  const title = inLanguage(commitment.title, language).text
  usePageTitle(t('commitments:pageTitle', { number, title }), t('common:product'))
  const theme = plan.themes.find(({ id }) => id === commitment.themeId)

  return (
    <article>
      <Breadcrumb plan={plan} asOf={search.asOf} number={commitment.number} />
      <CommitmentHero commitment={commitment} theme={theme} />
      <div className="columns">
        <div>
          <ActivityTable activities={activities.items} />
          <CommitmentArithmetic progress={progress} />
          <CommitmentAnswering commitmentId={commitment.id} asOf={search.asOf} />
        </div>
        <aside>
          <RemarkList remarks={commitment.remarks} slug={slug} asOf={search.asOf} />
          <ProvenanceList provenance={commitment.provenance} />
          <Permalink asOf={commitment.asOf} />
          <MomentPicker shown={commitment.asOf} asOf={search.asOf} />
        </aside>
      </div>
      <CommitmentCitation commitment={commitment} plan={plan} />
      <CommitmentPager commitments={commitments.items} shown={commitment.number} slug={slug} />
      <PageSources
        addresses={['', '/progress', '/activities'].map(
          (part) => `/api/v1/commitments/${commitment.id}${part}`,
        )}
        asOf={commitment.asOf}
      />
    </article>
  )
}
