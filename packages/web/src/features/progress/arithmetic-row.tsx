import type { Schemas } from '../../api/client.ts'
import { ApprovalWords } from '../../i18n/approval-words.tsx'
import { Day } from '../../i18n/figures.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../ui/amount.tsx'
import { PointsCells } from './points-columns.tsx'

interface ArithmeticRowProps {
  part: Schemas['ActivityPart']
  saysApproval: boolean
}

/** One activity's share of its commitment's figure, and who approved what it is made of. */
export function ArithmeticRow({ part, saysApproval }: ArithmeticRowProps) {
  const t = useWords()
  const formats = useFormats()
  const { number, standsForCompleted, reportedProgress, holdsFrom, approval } = part

  return (
    <tr>
      <th scope="row">
        <a href={`#activity-${number}`}>{number}</a>
        {standsForCompleted && <span className="small soft"> {t('progress:standIn')}</span>}
      </th>
      <Amount label={t('progress:progress')}>
        {reportedProgress === null
          ? t('progress:countsAsNothing')
          : formats.percent(reportedProgress)}
      </Amount>
      <PointsCells {...part} />
      {holdsFrom ? (
        <td data-label={t('progress:holdsFrom')}>
          <Day day={holdsFrom} />{' '}
          {saysApproval && approval && <ApprovalWords approval={approval} />}
        </td>
      ) : (
        <td />
      )}
    </tr>
  )
}
