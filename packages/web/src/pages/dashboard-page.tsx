import { inLanguage } from '@iltizam/shared/localized-text'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { CommitmentList } from '../features/commitments/commitment-list.tsx'
import { commitmentsQuery } from '../features/commitments/queries.ts'
import { PlanCitation } from '../features/plans/plan-citation.tsx'
import { PlanHero } from '../features/plans/plan-hero.tsx'
import { planQuery } from '../features/plans/queries.ts'
import { ThemeList } from '../features/plans/theme-list.tsx'
import { PlanArithmetic } from '../features/progress/plan-arithmetic.tsx'
import { PlanCounts } from '../features/progress/plan-counts.tsx'
import { planProgressQuery } from '../features/progress/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { MomentPicker } from './moment-picker.tsx'
import { PageSources } from './page-sources.tsx'

const route = getRouteApi('/$language/plans/$slug')

/** A plan as it stands: its figure, its themes, its commitments. */
export function DashboardPage() {
  const t = useWords()
  const language = useLanguage()
  const { slug } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: plan } = useSuspenseQuery(planQuery(slug, search))
  const { data: progress } = useSuspenseQuery(planProgressQuery(slug, search))
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug, search))
  usePageTitle(inLanguage(plan.title, language).text, t('common:product'))

  return (
    <article>
      <PlanHero plan={plan}>
        <PlanCounts progress={progress} />
      </PlanHero>
      <div className="under-hero">
        <PlanArithmetic progress={progress} commitments={commitments.items} slug={slug} />
        <MomentPicker shown={plan.asOf} asOf={search.asOf} />
      </div>
      <ThemeList
        themes={plan.themes}
        progress={progress.themes}
        commitments={commitments.items}
        slug={slug}
      />
      <CommitmentList
        commitments={commitments.items}
        themes={plan.themes}
        slug={slug}
        search={search}
        onSearch={(change) =>
          navigate({
            search: (previous) => ({ ...previous, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <PlanCitation plan={plan} />
      <PageSources
        addresses={[
          `/api/v1/plans/${slug}`,
          `/api/v1/plans/${slug}/progress`,
          `/api/v1/plans/${slug}/commitments`,
        ]}
        asOf={plan.asOf}
      />
    </article>
  )
}
