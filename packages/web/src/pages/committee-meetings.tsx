import { useSuspenseQuery } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { AttendanceForm } from '../features/meetings/attendance-form.tsx'
import { MeetingForm } from '../features/meetings/meeting-form.tsx'
import { MeetingList } from '../features/meetings/meeting-list.tsx'
import { meetingsQuery } from '../features/meetings/queries.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'

/** The meetings that a committee held, and one more. */
export function CommitteeMeetings({ committee }: { committee: Schemas['Committee'] }) {
  const t = useWords()
  const { mayCall } = useSession()
  const { data: meetings } = useSuspenseQuery(meetingsQuery(committee.id))
  const actions = mayCall('changeAttendance')
    ? (meeting: Schemas['Meeting']) => <MeetingActions meeting={meeting} />
    : undefined

  return (
    <section className="section" aria-labelledby="meetings">
      <div className="section-head">
        <h2 id="meetings">{t('meetings:meetings')}</h2>
        {actions && <EditLink edit="new-meeting">{t('meetings:new')}</EditLink>}
      </div>
      {actions && (
        <FormPanel edit="new-meeting" title={t('meetings:new')}>
          {(close) => (
            <MeetingForm
              committeeId={committee.id}
              attendees={committee.seats}
              today={committee.asOf}
              onSaved={close}
              onClose={close}
            />
          )}
        </FormPanel>
      )}
      <MeetingList meetings={meetings}>{actions}</MeetingList>
    </section>
  )
}

function MeetingActions({ meeting }: { meeting: Schemas['Meeting'] }) {
  const t = useWords()
  if (meeting.attendances.length === 0) return null
  return (
    <>
      <EditLink edit={meeting.id}>{t('meetings:change')}</EditLink>
      <FormPanel edit={meeting.id} title={t('meetings:change')}>
        {(close) => <AttendanceForm meeting={meeting} onSaved={close} onClose={close} />}
      </FormPanel>
    </>
  )
}
