import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'

/** Says of a report that it came after the day on which it was due; nothing of one that did not. */
export function LateMark({ round }: Pick<Schemas['ProgressReportSummary'], 'round'>) {
  const t = useWords()
  const { day } = useFormats()
  if (!round?.isLate) return null
  return <Mark>{t('rounds:late', { day: day(round.dueOn) })}</Mark>
}
