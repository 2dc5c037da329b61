import { periodFaults } from '@iltizam/shared/periods'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readSeats } from './queries.ts'

interface SeatPeriodFormProps {
  seat: Schemas['CommitteeSeat']
  onSaved: () => void
  onClose: () => void
}

interface Values {
  startsOn: string
  endsOn: string
}

const groundOf = ({ startsOn, endsOn, version }: Schemas['CommitteeSeat']) => ({
  initial: { startsOn, endsOn: endsOn ?? '' },
  basis: version,
})

const bodyOf = ({ startsOn, endsOn }: Values) => ({ startsOn, endsOn: endsOn || null })

/** From when to when a seat is held, said anew. */
export function SeatPeriodForm({ seat, onSaved, onClose }: SeatPeriodFormProps) {
  const t = useWords()
  const send = useSend()
  const form = useForm({
    ...groundOf(seat),
    draft: `seat-period:${seat.id}`,
    check: (values: Values) => [
      ...(values.startsOn === '' ? [{ pointer: '#/startsOn', rule: 'required' }] : []),
      ...periodFaults(['startsOn', 'endsOn'], bodyOf(values)),
    ],
    send: (values, { basis }) =>
      send(() =>
        api.PUT('/api/v1/committee-seats/{seatId}/period', {
          params: { path: { seatId: seat.id }, header: { 'if-match': matching(basis) } },
          body: bodyOf(values),
        }),
      ),
    onSent: onSaved,
    refresh: async () => {
      const seats = await readSeats(seat.committeeId)
      return groundOf(seats.find(({ id }) => id === seat.id) ?? seat)
    },
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={({ startsOn, endsOn }) => [
        { label: t('committees:startsOn'), value: startsOn },
        { label: t('committees:endsOn'), value: endsOn },
      ]}
    >
      <DateField {...form.field('startsOn')} label={t('committees:startsOn')} />
      <DateField
        {...form.field('endsOn')}
        label={t('committees:endsOn')}
        optional={t('forms:optional')}
        min={form.values.startsOn}
      />
    </RecordForm>
  )
}
