import type { Day as CalendarDay } from '@iltizam/shared/days'
import { formatDay } from '@iltizam/shared/formats'
import { useFormats } from './use-formats.ts'
import { useLanguage } from './use-language.ts'

/** A day in full, which programs can read too. */
export function Day({ day }: { day: CalendarDay }) {
  const language = useLanguage()
  return (
    <time dateTime={day} lang={language}>
      {formatDay(language, day)}
    </time>
  )
}

/** A percentage; `decimals` 6 for an exact one. */
export function Percent({ percent, decimals = 0 }: { percent: number; decimals?: number }) {
  return <data value={percent}>{useFormats().percent(percent, decimals)}</data>
}
