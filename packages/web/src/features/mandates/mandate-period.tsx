import type { Period } from '@iltizam/shared/periods'

import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** From when to when a mandate holds. */
export function MandatePeriod({ of: { startsOn, endsOn } }: { of: Period }) {
  const t = useWords()
  const { day } = useFormats()
  return endsOn === null
    ? t('mandates:since', { day: day(startsOn) })
    : t('mandates:fromTo', { from: day(startsOn), to: day(endsOn) })
}
