import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { reportQuery } from '../features/progress-reports/queries.ts'
import { ReportSheet } from '../features/progress-reports/report-sheet.tsx'
import { ReportStory } from '../features/progress-reports/report-story.tsx'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

const route = getRouteApi('/$language/signed-in/reports/$id')

/** One report for ever: what it says, all that it said, and what was decided. */
export function ReportPage() {
  const t = useWords()
  const { id } = route.useParams()
  const { data: report } = useSuspenseQuery(reportQuery(id))
  const { number } = report.activity
  usePageTitle(t('progress-reports:reportOf', { number }), t('common:product'))

  return (
    <article>
      <ReportSheet report={report} />
      <ReportStory report={report} />
    </article>
  )
}
