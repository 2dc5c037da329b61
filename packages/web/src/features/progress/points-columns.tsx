import { useTranslation } from 'react-i18next'

import { useFormats } from '../../i18n/use-formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { sumPoints } from './sum-points.ts'

interface WeighedPart {
  weight: number
  points: number
  missing: number
}

/** The columns that every arithmetic has: the weight, the points gained and those missing. */
export function PointsHeadings() {
  const { t } = useTranslation('progress')
  return (['weight', 'points', 'missing'] as const).map((column) => (
    <th key={column} scope="col" className="amount">
      {t(column)}
    </th>
  ))
}

export function PointsCells({ weight, points, missing }: WeighedPart) {
  const { t } = useTranslation('progress')
  const formats = useFormats()
  return (
    <>
      <Amount label={t('weight')}>{formats.number(weight, 3)}</Amount>
      <Amount label={t('points')}>{formats.points(points)}</Amount>
      <Amount label={t('missing')}>{formats.points(missing)}</Amount>
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
