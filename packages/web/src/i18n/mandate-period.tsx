import type { Period } from '@iltizam/shared/periods'

import { useFormats } from './use-formats.ts'
import { useWords } from './use-words.ts'

/** From when to when a mandate, or a seat, is held. */
export function MandatePeriod({ of: { startsOn, endsOn } }: { of: Period }) {
  const t = useWords()
  const { day } = useFormats()
  return endsOn === null
    ? t('mandates:since', { day: day(startsOn) })
    : t('mandates:fromTo', { from: day(startsOn), to: day(endsOn) })
}
