import { isEnding } from '@iltizam/shared/key-life'

import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'

/** When a key expires: with its last day, or at an instant; marked where that is soon. */
export function KeyExpiry({ expiresAt, isInForce }: { expiresAt: string; isInForce: boolean }) {
  const t = useWords()
  const { day, dayEndingAt, instant } = useFormats()
  const lastDay = dayEndingAt(expiresAt)
  const isSoon = isInForce && isEnding({ expiresAt: new Date(expiresAt) }, new Date())
  return (
    <span>
      {lastDay === null ? instant(expiresAt) : t('keys:endOf', { day: day(lastDay) })}{' '}
      {isSoon && <Mark>{t('keys:soon')}</Mark>}
    </span>
  )
}
