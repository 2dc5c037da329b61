import { api } from '../../api/client.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { AttendanceFields } from './attendance-fields.tsx'
import { type Attendee, type TypedAttendances, writtenAttendances } from './attended.ts'

interface MeetingFormProps {
  committeeId: string
  /** Those with a seat. */
  attendees: readonly Attendee[]
  today: string
  onSaved: () => void
  onClose: () => void
}

interface Values {
  heldOn: string
  attendances: TypedAttendances
}

/** The day on which a committee met, and who was there. */
export function MeetingForm(props: MeetingFormProps) {
  const { committeeId, attendees, today, onSaved, onClose } = props
  const t = useWords()
  const send = useSend()
  const initial: Values = { heldOn: today, attendances: {} }
  const form = useForm({
    initial,
    basis: 0,
    draft: `meeting:${committeeId}`,
    check: ({ heldOn }) => (heldOn === '' ? [{ pointer: '#/heldOn', rule: 'required' }] : []),
    send: ({ heldOn, attendances }, { key }) =>
      send(() =>
        api.POST('/api/v1/committees/{committeeId}/meetings', {
          params: { path: { committeeId }, header: { 'idempotency-key': key } },
          body: { heldOn, attendances: writtenAttendances(attendees, attendances) },
        }),
      ),
    onSent: onSaved,
  })

  return (
    <RecordForm
      form={form}
      submit={t('meetings:record')}
      onClose={onClose}
      describe={({ heldOn }) => [{ label: t('meetings:heldOn'), value: heldOn }]}
    >
      <DateField {...form.field('heldOn')} label={t('meetings:heldOn')} max={today} />
      {attendees.length > 0 && (
        <AttendanceFields
          attendees={attendees}
          value={form.values.attendances}
          onChange={(attendances) => form.set({ attendances })}
          error={form.errorAt('attendances')}
        />
      )}
    </RecordForm>
  )
}
