import { commonApproval } from '@iltizam/shared/common-approval'
import type { Schemas } from '../../api/client.ts'
import { ApprovalWords } from '../../i18n/approval-words.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ArithmeticRow } from './arithmetic-row.tsx'
import { PointsHeadings, PointsTotal } from './points-columns.tsx'
import './arithmetic.css'

/** Opens the commitment's figure: what each activity adds, what it could add, and who said so. */
export function CommitmentArithmetic({ progress }: { progress: Schemas['CommitmentProgress'] }) {
  const t = useWords()
  const formats = useFormats()
  const { parts, totalWeight } = progress
  const { exact, shown } = progress.progress
  if (exact === null || shown === null) return null
  const standIn = parts.find(({ standsForCompleted }) => standsForCompleted)
  const common = commonApproval(parts)

  return (
    <section className="section" aria-labelledby="arithmetic">
      <h2 id="arithmetic">{t('progress:howComputed')}</h2>
      <p className="explained">
        {t(exact === shown ? 'progress:commitmentExplainedWhole' : 'progress:commitmentExplained', {
          totalWeight: formats.number(totalWeight, 3),
          exact: formats.percent(exact, 6),
          shown: formats.percent(shown),
        })}
      </p>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{t('progress:activity')}</th>
            <th scope="col" className="amount">
              {t('progress:progress')}
            </th>
            <PointsHeadings />
            <th scope="col">{t('progress:holdsFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <ArithmeticRow key={part.activityId} part={part} saysApproval={common === null} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('progress:total')}
            </th>
            <PointsTotal parts={parts} totalWeight={totalWeight} />
            <td />
          </tr>
        </tfoot>
      </table>
      {common && (
        <p className="explained">
          {t('progress:approvedBy')} <ApprovalWords approval={common} />
        </p>
      )}
      {standIn && (
        <p className="stand-in-note">
          <strong>{standIn.number}</strong> {t('progress:standInNote')}{' '}
          {standIn.weightReason && <LocalizedWords text={standIn.weightReason} />}
        </p>
      )}
    </section>
  )
}
