import type { CommitmentSort, CommitmentSortKey } from '@iltizam/shared/commitment-sorts'
import { Link } from '@tanstack/react-router'

import { useWords } from '../../i18n/use-words.ts'
import { isDescending, sortKey } from './arranged.ts'

/** A heading that sorts by its column, and turns the order round when it already does. */
export function SortableHeading({ by, sort }: { by: CommitmentSortKey; sort: CommitmentSort }) {
  const t = useWords()
  const isCurrent = sortKey(sort) === by
  const isDown = isDescending(sort)
  const next: CommitmentSort = isCurrent && !isDown ? `-${by}` : by

  return (
    <th
      scope="col"
      className={`column-${by}`}
      aria-sort={isCurrent ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <Link to="." search={(previous) => ({ ...previous, sort: next })} replace resetScroll={false}>
        {t(`commitments:column.${by}`)}
        {/* The direction is in aria-sort for those who do not see it. */}
        <svg className="sort-sign" viewBox="0 0 8 12" aria-hidden="true">
          <path className={isCurrent && !isDown ? 'is-on' : ''} d="M4 0 7.5 5h-7z" />
          <path className={isCurrent && isDown ? 'is-on' : ''} d="M4 12 .5 7h7z" />
        </svg>
      </Link>
    </th>
  )
}
