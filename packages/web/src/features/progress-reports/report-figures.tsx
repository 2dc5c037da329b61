import type { Schemas } from '../../api/client.ts'
import { useChangeWords } from '../../i18n/reported-change.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Change } from '../../ui/change.tsx'

/** From which figure to which; nothing new is said in words. */
export function ReportFigures({
  said,
}: {
  said: Pick<Schemas['AcceptedReport'], 'from' | 'to' | 'cause'>
}) {
  const t = useWords()
  const { percent } = useFormats()
  const words = useChangeWords()
  const { from, to, cause } = said
  if (cause !== null || to === null) return <p className="change-none">{words(said)}</p>

  return (
    <Change
      from={from === null ? t('progress-reports:notReportedYet') : percent(from)}
      to={percent(to)}
      label={words(said)}
    />
  )
}
