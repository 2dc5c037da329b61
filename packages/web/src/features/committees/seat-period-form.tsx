import { periodFaults } from '@iltizam/shared/periods'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { ReasonField, reasonFaults, reasonIn } from '../../forms/reason-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readSeat } from './queries.ts'

interface SeatPeriodFormProps {
  seat: Schemas['CommitteeSeat']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  startsOn: string
  endsOn: string
  reason: string
}

const groundOf = ({ startsOn, endsOn, version }: Schemas['CommitteeSeat']) => ({
  initial: { startsOn, endsOn: endsOn ?? '', reason: '' },
  basis: version,
})

const periodOf = ({ startsOn, endsOn }: Values) => ({ startsOn, endsOn: endsOn || null })

/** From when to when a seat is held, said anew, and why. */
export function SeatPeriodForm({ seat, onSaved, onClose }: SeatPeriodFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const send = useSend()
  const form = useForm({
    ...groundOf(seat),
    draft: `seat-period:${seat.id}`,
    check: (values: Values) => [
      ...(values.startsOn === '' ? [{ pointer: '#/startsOn', rule: 'required' }] : []),
      ...periodFaults(['startsOn', 'endsOn'], periodOf(values)),
      ...reasonFaults(values.reason),
    ],
    send: (values, { basis }) =>
      send(() =>
        api.PUT('/api/v1/committee-seats/{seatId}/period', {
          params: { path: { seatId: seat.id }, header: { 'if-match': matching(basis) } },
          body: { ...periodOf(values), reason: reasonIn(language, values.reason) },
        }),
      ),
    onSent: onSaved,
    refresh: async () => groundOf(await readSeat(seat)),
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={({ startsOn, endsOn, reason }) => [
        { label: t('committees:startsOn'), value: startsOn },
        { label: t('committees:endsOn'), value: endsOn },
        { label: t('mandates:reason'), value: reason },
      ]}
    >
      <DateField {...form.field('startsOn')} label={t('committees:startsOn')} />
      <DateField
        {...form.field('endsOn')}
        label={t('committees:endsOn')}
        optional={t('forms:optional')}
        min={form.values.startsOn}
      />
      <ReasonField {...form.field('reason')} label={t('mandates:reason')} language={language} />
    </RecordForm>
  )
}
