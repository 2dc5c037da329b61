import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

interface ActivityPeriodProps {
  activity: Pick<Schemas['Activity'], 'startsOn' | 'endsOn'>
}

/** From when to when it is planned, as far as that is known. */
export function ActivityPeriod({ activity: { startsOn, endsOn } }: ActivityPeriodProps) {
  const t = useWords()
  const formats = useFormats()
  if (startsOn === null && endsOn === null) return null

  return (
    <span className="lead">
      {startsOn && t('structure:activity.from', { day: formats.day(startsOn) })}{' '}
      {endsOn && t('structure:activity.until', { day: formats.day(endsOn) })}
    </span>
  )
}
