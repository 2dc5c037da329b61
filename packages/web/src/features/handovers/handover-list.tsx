import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { MandateSubject } from '../../i18n/mandate-subject.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { HandoverBetween } from './handover-between.tsx'
import '../../ui/table.css'

interface HandoverListProps {
  handovers: readonly Schemas['HandoverSummary'][]
  /** Whether whoever looks may open the sheets. */
  mayOpen: boolean
}

/** From whom to whom mandates went, and whether the new ones confirmed. */
export function HandoverList({ handovers, mayOpen }: HandoverListProps) {
  const t = useWords()
  const language = useLanguage()
  const { instant } = useFormats()
  return (
    <table className="table table-cards" aria-label={t('handovers:handovers')}>
      <thead>
        <tr>
          <th scope="col">{t('handovers:sheet')}</th>
          <th scope="col">{t('mandates:subject')}</th>
          <th scope="col">{t('handovers:recordedAt')}</th>
          <th scope="col">{t('handovers:state')}</th>
        </tr>
      </thead>
      <tbody>
        {longestUnconfirmedFirst(handovers).map((handover) => (
          <tr key={handover.id}>
            <th scope="row">
              {mayOpen ? (
                <Link to="/$language/handovers/$id" params={{ language, id: handover.id }}>
                  <HandoverBetween of={handover} />
                </Link>
              ) : (
                <HandoverBetween of={handover} />
              )}
            </th>
            <td data-label={t('mandates:subject')}>
              <span>
                <LocalizedWords text={handover.organization.name} />
                <span className="lead">
                  <MandateSubject of={handover} />
                </span>
              </span>
            </td>
            <td data-label={t('handovers:recordedAt')}>{instant(handover.recordedAt)}</td>
            <td data-label={t('handovers:state')}>
              {handover.confirmedAt === null
                ? t('handovers:notConfirmedSince', { at: instant(handover.recordedAt) })
                : instant(handover.confirmedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Those that wait to be confirmed, the oldest first; then the others, the last one first. */
function longestUnconfirmedFirst(handovers: readonly Schemas['HandoverSummary'][]) {
  const waiting = handovers.filter(({ confirmedAt }) => confirmedAt === null)
  const confirmed = handovers.filter(({ confirmedAt }) => confirmedAt !== null)
  return [...waiting.toReversed(), ...confirmed]
}
