import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import { PointsCells, PointsHeadings, PointsTotal } from './points-columns.tsx'
import './arithmetic.css'

interface PlanArithmeticProps {
  progress: Schemas['PlanProgress']
  commitments: readonly Schemas['CommitmentSummary'][]
  slug: string
}

/** Opens the plan's figure: what each commitment adds to it, and what it still could. */
export function PlanArithmetic({ progress, commitments, slug }: PlanArithmeticProps) {
  const t = useWords()
  const formats = useFormats()
  const language = useLanguage()
  const { parts, totalWeight } = progress
  const { exact, shown } = progress.progress
  if (exact === null || shown === null) return null
  const titles = new Map(commitments.map(({ id, title }) => [id, title]))

  return (
    <details className="arithmetic">
      <summary>{t('progress:howComputed')}</summary>
      <p className="explained">
        {t(exact === shown ? 'progress:planExplainedWhole' : 'progress:planExplained', {
          count: parts.length,
          exact: formats.percent(exact, 6),
          shown: formats.percent(shown),
        })}
      </p>
      <table className="table table-cards">
        <caption className="visually-hidden">{t('progress:planTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('commitments:column.title')}</th>
            <th scope="col" className="amount">
              {t('progress:exactProgress')}
            </th>
            <PointsHeadings />
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const title = titles.get(part.commitmentId)
            return (
              <tr key={part.commitmentId}>
                <th scope="row">
                  <Link
                    to="/$language/plans/$slug/commitments/$number"
                    params={{ language, slug, number: String(part.number) }}
                    search={({ asOf }) => ({ asOf })}
                  >
                    {part.number}. {title && <LocalizedWords text={title} />}
                  </Link>
                </th>
                <Amount label={t('progress:exactProgress')}>
                  {part.progress.exact !== null && formats.points(part.progress.exact)}
                </Amount>
                <PointsCells {...part} />
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('progress:total')}
            </th>
            <PointsTotal parts={parts} totalWeight={totalWeight} />
          </tr>
        </tfoot>
      </table>
    </details>
  )
}
