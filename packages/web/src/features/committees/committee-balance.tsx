import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Fact } from '../../ui/fact.tsx'

/** How many members each side has; a side that has none is told too, but for the rest. */
export function CommitteeBalance({ balance }: { balance: Schemas['Committee']['balance'] }) {
  const t = useWords()
  const formats = useFormats()
  return (
    <dl className="facts facts-row" aria-label={t('committees:balance')}>
      <Fact label={t('committees:sides.government')}>{formats.number(balance.government)}</Fact>
      <Fact label={t('committees:sides.civil-society')}>
        {formats.number(balance.civilSociety)}
      </Fact>
      {balance.other > 0 && (
        <Fact label={t('committees:sides.other')}>{formats.number(balance.other)}</Fact>
      )}
    </dl>
  )
}
