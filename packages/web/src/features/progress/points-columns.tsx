import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import { sumPoints } from './sum-points.ts'

interface WeighedPart {
  weight: number
  points: number
  missing: number
}

/** The columns that every arithmetic has: the weight, the points gained and those missing. */
export function PointsHeadings() {
  const t = useWords()
  return (['progress:weight', 'progress:points', 'progress:missing'] as const).map((column) => (
    <th key={column} scope="col" className="amount">
      {t(column)}
    </th>
  ))
}

export function PointsCells({ weight, points, missing }: WeighedPart) {
  const t = useWords()
  const formats = useFormats()
  return (
    <>
      <Amount label={t('progress:weight')}>{formats.number(weight, 3)}</Amount>
      <Amount label={t('progress:points')}>{formats.points(points)}</Amount>
      <Amount label={t('progress:missing')}>{formats.points(missing)}</Amount>
    </>
  )
}

interface PointsTotalProps {
  parts: readonly WeighedPart[]
  totalWeight: number
}

/** What the rows above add up to, to the last decimal. */
export function PointsTotal({ parts, totalWeight }: PointsTotalProps) {
  const points = sumPoints(parts.map((part) => part.points))
  const missing = sumPoints(parts.map((part) => part.missing))
  return <PointsCells weight={totalWeight} points={points} missing={missing} />
}
