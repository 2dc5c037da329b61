import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import './commitment-pager.css'

interface CommitmentPagerProps {
  commitments: readonly Schemas['CommitmentSummary'][]
  shown: number
  slug: string
}

/** The commitments before and after, by number. */
export function CommitmentPager({ commitments, shown, slug }: CommitmentPagerProps) {
  const t = useWords()
  const language = useLanguage()
  const byNumber = commitments.toSorted((a, b) => a.number - b.number)
  const index = byNumber.findIndex(({ number }) => number === shown)
  const neighbours = [
    { rel: 'previous', label: 'commitments:previous', commitment: byNumber[index - 1] },
    { rel: 'next', label: 'commitments:next', commitment: byNumber[index + 1] },
  ] as const

  return (
    <nav className="pager section no-print" aria-label={t('commitments:neighbours')}>
      {neighbours.map(
        ({ rel, label, commitment }) =>
          commitment && (
            <Link
              key={rel}
              className={`pager-${rel}`}
              to="/$language/plans/$slug/commitments/$number"
              params={{ language, slug, number: String(commitment.number) }}
              search={(search) => ({ asOf: search.asOf })}
            >
              <span className="small soft">
                {t(label)} · {t('commitments:numbered', { number: commitment.number })}
              </span>
              <span>
                <LocalizedWords text={commitment.title} />
              </span>
            </Link>
          ),
      )}
    </nav>
  )
}
