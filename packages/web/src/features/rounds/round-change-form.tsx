import { roundChangeFaults } from '@iltizam/shared/rounds'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { asRounds } from './as-rounds.ts'
import { readRound } from './queries.ts'
import { daysOf, RoundDaysFields, roundDayFaults } from './round-days.tsx'

type Round = Schemas['Round']

interface RoundChangeFormProps {
  round: Round
  rounds: readonly Round[]
  onSaved: () => void
  onClose: () => void
}

const groundOf = (round: Round) => ({
  initial: { ...daysOf(round), reason: '' },
  basis: round.version,
})

/** Moves the days of a round that are not over, and says why. */
export function RoundChangeForm({ round, rounds, onSaved, onClose }: RoundChangeFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const all = asRounds(rounds)
  const others = all.filter(({ id }) => id !== round.id)
  const before = all.find(({ id }) => id === round.id)
  const form = useForm({
    ...groundOf(round),
    draft: `round-change:${round.id}`,
    check: (values) => {
      const missing = roundDayFaults(values)
      const after = { ...daysOf(values), cancelled: false }
      const moved =
        before && missing.length === 0
          ? roundChangeFaults(before, after, { others, today: round.asOf })
          : []
      return [...missing, ...moved, ...reasonFaults(values.reason)]
    },
    send: ({ reason, ...days }, { basis }) =>
      send(() =>
        api.PATCH('/api/v1/rounds/{roundId}', {
          params: { path: { roundId: round.id }, header: { 'if-match': matching(basis) } },
          body: { ...daysOf(days), reason: reasonIn(language, reason) },
        }),
      ),
    refresh: async () => groundOf(await readRound(round.id)),
    onSent: onSaved,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={({ opensOn, dueOn, locksOn, reason }) => [
        { label: t('rounds:days.opensOn'), value: opensOn },
        { label: t('rounds:days.dueOn'), value: dueOn },
        { label: t('rounds:days.locksOn'), value: locksOn },
        { label: t('mandates:reason'), value: reason },
      ]}
    >
      <RoundDaysFields field={form.field} />
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
