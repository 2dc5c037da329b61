import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { usePersonText } from '../../i18n/use-person-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AttendanceFields } from './attendance-fields.tsx'
import { keyOf, type TypedAttendances, writtenAttendances } from './attended.ts'
import { readMeeting } from './queries.ts'

interface AttendanceFormProps {
  meeting: Schemas['Meeting']
  onSaved: () => void
  onClose: () => void
}

const groundOf = ({ attendances, version }: Schemas['Meeting']) => {
  const said: TypedAttendances = Object.fromEntries(
    attendances.map((one) => [keyOf(one), one.attendance]),
  )
  return { initial: { attendances: said }, basis: version }
}

/** Who was there after all. */
export function AttendanceForm({ meeting, onSaved, onClose }: AttendanceFormProps) {
  const t = useWords()
  const send = useSend()
  const personText = usePersonText()
  const form = useForm({
    ...groundOf(meeting),
    draft: `attendance:${meeting.id}`,
    send: ({ attendances }, { basis }) =>
      send(() =>
        api.PATCH('/api/v1/meetings/{meetingId}/attendances', {
          params: { path: { meetingId: meeting.id }, header: { 'if-match': matching(basis) } },
          body: { attendances: writtenAttendances(meeting.attendances, attendances) },
        }),
      ),
    onSent: onSaved,
    refresh: async () => groundOf(await readMeeting(meeting.id)),
  })

  return (
    <RecordForm
      form={form}
      submit={t('meetings:save')}
      onClose={onClose}
      describe={({ attendances }) =>
        meeting.attendances.map((one) => {
          const attendance = attendances[keyOf(one)]
          return {
            label: one.person ? personText(one.person) : t('meetings:wholeBody'),
            value: attendance ? t(`meetings:attendances.${attendance}`) : t('meetings:unsaid'),
          }
        })
      }
    >
      <AttendanceFields
        attendees={meeting.attendances}
        value={form.values.attendances}
        onChange={(attendances) => form.set({ attendances })}
        error={form.errorAt('attendances')}
      />
    </RecordForm>
  )
}
