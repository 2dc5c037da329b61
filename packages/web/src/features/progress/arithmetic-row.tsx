import { useTranslation } from 'react-i18next'

import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { PointsCells } from './points-columns.tsx'

interface ArithmeticRowProps {
  part: Schemas['ActivityPart']
  standsForCompleted: boolean
}

/** One activity's share of its commitment's figure, and who approved what it is made of. */
export function ArithmeticRow({ part, standsForCompleted }: ArithmeticRowProps) {
  const { t } = useTranslation('progress')
  const formats = useFormats()
  const { number, reportedProgress, holdsFrom, approval } = part

  return (
    <tr>
      <th scope="row">
        <a href={`#activity-${number}`}>{number}</a>
        {standsForCompleted && <span className="small soft"> {t('standIn')}</span>}
      </th>
      <Amount label={t('progress')}>
        {reportedProgress === null ? t('countsAsNothing') : formats.percent(reportedProgress)}
      </Amount>
      <PointsCells {...part} />
      <td className="approval">
        {holdsFrom && <Day day={holdsFrom} />}
        {approval && (
          <span className="soft">
            <LocalizedWords text={approval.body} />, <LocalizedWords text={approval.document} />
          </span>
        )}
      </td>
    </tr>
  )
}
