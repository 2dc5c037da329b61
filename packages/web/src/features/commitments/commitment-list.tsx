import type { CommitmentSort } from '@iltizam/shared/commitment-sorts'
import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { isAnyIllustrative } from '../../api/provenance.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { applicable, type CommitmentFilter, filtered, sorted } from './arranged.ts'
import { CommitmentFilters } from './commitment-filters.tsx'
import { CommitmentRow } from './commitment-row.tsx'
import { SortableHeading } from './sortable-heading.tsx'
import './commitment-list.css'

interface Arrangement extends CommitmentFilter {
  sort?: CommitmentSort | undefined
}

interface CommitmentListProps {
  commitments: readonly Schemas['CommitmentSummary'][]
  themes: readonly Schemas['Theme'][]
  slug: string
  search: Arrangement & { asOf?: string | undefined }
  onSearch: (change: Arrangement) => void
}

/** The plan's commitments as one table, arranged as the address says. */
export function CommitmentList(props: CommitmentListProps) {
  const { commitments, themes, slug, onSearch } = props
  const t = useWords()
  const language = useLanguage()
  const search = applicable(props.search, themes, commitments)
  const sort = search.sort ?? 'number'
  const shown = sorted(filtered(commitments, search, language), sort, language)

  return (
    <section className="section" aria-labelledby="commitments">
      <div className="section-head">
        <h2 id="commitments">{t('commitments:commitments')}</h2>
        <p role="status" className="soft">
          {shown.length === commitments.length
            ? t('commitments:count', { count: shown.length })
            : t('commitments:countOf', {
                count: shown.length,
                total: commitments.length,
              })}
        </p>
      </div>
      {isAnyIllustrative(commitments, 'lead') && (
        <p className="small soft leads-note">{t('commitments:leadsIllustrative')}</p>
      )}
      <CommitmentFilters {...{ commitments, themes, search, onSearch }} />
      {shown.length === 0 ? (
        <p className="empty">
          {t('commitments:noneMatch')}{' '}
          <Link
            to="/$language/plans/$slug"
            params={{ language, slug }}
            search={{ asOf: search.asOf }}
            hash="commitments"
          >
            {t('commitments:showAll')}
          </Link>
        </p>
      ) : (
        <table className="table commitments">
          <caption className="visually-hidden">{t('commitments:tableCaption')}</caption>
          <thead>
            <tr>
              <SortableHeading by="number" sort={sort} />
              <SortableHeading by="title" sort={sort} />
              <SortableHeading by="progress" sort={sort} />
              <th scope="col">{t('activities:activities')}</th>
              <SortableHeading by="lastReportedOn" sort={sort} />
              <th scope="col">{t('commitments:flags')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((commitment) => (
              <CommitmentRow key={commitment.id} {...{ commitment, slug, asOf: search.asOf }} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
