import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'

/** So long before its end a key is to be renewed. */
const soon = 30 * 24 * 3_600_000

/** When a key expires, marked where that is soon. */
export function KeyExpiry({ expiresAt, isInForce }: { expiresAt: string; isInForce: boolean }) {
  const t = useWords()
  const { instant } = useFormats()
  const isSoon = isInForce && Date.parse(expiresAt) - Date.now() < soon
  return (
    <span>
      {instant(expiresAt)} {isSoon && <Mark>{t('keys:soon')}</Mark>}
    </span>
  )
}
