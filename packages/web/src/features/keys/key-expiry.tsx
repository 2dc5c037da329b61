import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'

/** So long before its end a key is to be renewed. */
const soon = 30 * 24 * 3_600_000

/** When a key expires: with its last day, or at an instant; marked where that is soon. */
export function KeyExpiry({ expiresAt, isInForce }: { expiresAt: string; isInForce: boolean }) {
  const t = useWords()
  const { day, dayOf, instant } = useFormats()
  const end = Date.parse(expiresAt)
  const lastDay = dayOf(new Date(end - 1).toISOString())
  const endsWithDay = lastDay !== dayOf(expiresAt)
  const isSoon = isInForce && end - Date.now() < soon
  return (
    <span>
      {endsWithDay ? t('keys:endOf', { day: day(lastDay) }) : instant(expiresAt)}{' '}
      {isSoon && <Mark>{t('keys:soon')}</Mark>}
    </span>
  )
}
