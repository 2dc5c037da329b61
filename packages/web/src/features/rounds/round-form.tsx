import { newRoundFaults } from '@iltizam/shared/rounds'

import { api, type Schemas } from '../../api/client.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { asRounds } from './as-rounds.ts'
import { daysOf, RoundDaysFields, roundDayFaults } from './round-days.tsx'

interface RoundFormProps {
  planId: string
  rounds: readonly Schemas['Round'][]
  today: string
  onSaved: () => void
  onClose: () => void
}

/** Calls the bodies of a plan to report, from a day to another. */
export function RoundForm({ planId, rounds, today, onSaved, onClose }: RoundFormProps) {
  const t = useWords()
  const send = useSend()
  const others = asRounds(rounds)
  const form = useForm({
    initial: { opensOn: today, dueOn: '', locksOn: '' },
    basis: 0,
    draft: `round:${planId}`,
    check: (days) => {
      const missing = roundDayFaults(days)
      return missing.length > 0 ? missing : newRoundFaults(days, { others, today })
    },
    send: (days, { key }) =>
      send(() =>
        api.POST('/api/v1/plans/{planId}/rounds', {
          params: { path: { planId }, header: { 'idempotency-key': key } },
          body: daysOf(days),
        }),
      ),
    onSent: onSaved,
  })

  return (
    <RecordForm
      form={form}
      submit={t('rounds:call')}
      onClose={onClose}
      describe={({ dueOn }) => [{ label: t('rounds:days.dueOn'), value: dueOn }]}
    >
      <RoundDaysFields field={form.field} />
    </RecordForm>
  )
}
