import type { Day as CalendarDay } from '@iltizam/shared/days'

import { useFormats } from './use-formats.ts'

/** A day in full, which programs can read too. */
export function Day({ day }: { day: CalendarDay }) {
  return <time dateTime={day}>{useFormats().day(day)}</time>
}

/** A percentage; `decimals` 6 for an exact one. */
export function Percent({ percent, decimals = 0 }: { percent: number; decimals?: number }) {
  return <data value={percent}>{useFormats().percent(percent, decimals)}</data>
}
