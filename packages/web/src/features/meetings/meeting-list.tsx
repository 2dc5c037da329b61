import { cameTo } from '@iltizam/shared/attendances'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api/client.ts'
import { Day } from '../../i18n/figures.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { PersonName } from '../../i18n/person-name.tsx'
import { useWords } from '../../i18n/use-words.ts'
import '../../ui/table.css'
import './meeting-list.css'

interface MeetingListProps {
  meetings: readonly Schemas['Meeting'][]
  /** What can be done with a meeting. */
  children?: ((meeting: Schemas['Meeting']) => ReactNode) | undefined
}

/** The meetings that were held: how many came, which bodies did not, and who was there. */
export function MeetingList({ meetings, children }: MeetingListProps) {
  const t = useWords()
  if (meetings.length === 0) return <p className="soft">{t('meetings:none')}</p>
  return (
    <ul className="meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <h3>
            <Day day={meeting.heldOn} />
          </h3>
          {meeting.fromMinutes && <p className="soft small">{t('meetings:fromMinutes')}</p>}
          <AbsentBodies bodies={meeting.absentBodies} />
          <Attendances attendances={meeting.attendances} />
          {children?.(meeting)}
        </li>
      ))}
    </ul>
  )
}

function AbsentBodies({ bodies }: { bodies: Schemas['Meeting']['absentBodies'] }) {
  const t = useWords()
  if (bodies.length === 0) return <p>{t('meetings:nobodyAbsent')}</p>
  return (
    <div>
      <h4>{t('meetings:absentBodies')}</h4>
      <ul>
        {bodies.map(({ id, name }) => (
          <li key={id}>
            <Localized text={name} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Attendances({ attendances }: Pick<Schemas['Meeting'], 'attendances'>) {
  const t = useWords()
  const count = attendances.filter(
    ({ person, attendance }) => person !== null && cameTo(attendance),
  ).length

  return (
    <details>
      <summary>{t('meetings:cameCount', { count })}</summary>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{t('committees:body')}</th>
            <th scope="col">{t('committees:person')}</th>
            <th scope="col">{t('meetings:attendance')}</th>
          </tr>
        </thead>
        <tbody>
          {attendances.map(({ organization, person, attendance }) => (
            <tr key={`${organization?.id} ${person?.id}`}>
              <th scope="row">
                {organization ? <Localized text={organization.name} /> : t('meetings:noBody')}
              </th>
              <td data-label={t('committees:person')}>
                {person ? <PersonName person={person} /> : t('meetings:wholeBody')}
              </td>
              <td data-label={t('meetings:attendance')}>
                {t(`meetings:attendances.${attendance}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
