import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Fact } from '../../ui/fact.tsx'

/** Where a round stands, and its days. */
export function RoundHead({ round }: { round: Schemas['Round'] }) {
  const t = useWords()
  return (
    <dl className="facts facts-row">
      <Fact label={t('rounds:state')}>{t(`rounds:states.${round.state}`)}</Fact>
      <Fact label={t('rounds:days.opensOn')}>
        <Day day={round.opensOn} />
      </Fact>
      <Fact label={t('rounds:days.dueOn')}>
        <Day day={round.dueOn} />
      </Fact>
      <Fact label={t('rounds:days.locksOn')}>
        <Day day={round.locksOn} />
      </Fact>
    </dl>
  )
}
