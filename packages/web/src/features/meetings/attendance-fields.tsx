import { inLanguage } from '@iltizam/shared/localized-text'
import { ATTENDANCES, type Attendance } from '@iltizam/shared/vocabulary'
import { useId } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonText } from '../../i18n/use-person-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { type Attendee, keyOf, type TypedAttendances } from './attended.ts'
import './attendance-fields.css'

interface AttendanceFieldsProps {
  attendees: readonly Attendee[]
  value: TypedAttendances
  onChange: (value: TypedAttendances) => void
  error?: string | undefined
}

/** Of each who could have come: whether they did, and how. */
export function AttendanceFields({ attendees, value, onChange, error }: AttendanceFieldsProps) {
  const t = useWords()
  const id = useId()
  const wordsOf = useAttendeeWords()

  return (
    <fieldset className="attendance-fields" aria-describedby={`${id}-hint`}>
      <legend>{t('meetings:attendance')}</legend>
      <p className="soft small" id={`${id}-hint`}>
        {error ?? t('meetings:explained')}
      </p>
      {attendees.map((attendee) => {
        const key = keyOf(attendee)
        return (
          <SelectField<Attendance>
            key={key}
            id={`${id}-${key}`}
            label={wordsOf(attendee)}
            none={t('meetings:unsaid')}
            value={value[key] ?? ''}
            onChange={(attendance) => onChange({ ...value, [key]: attendance })}
            options={ATTENDANCES.map((attendance) => ({
              value: attendance,
              label: t(`meetings:attendances.${attendance}`),
            }))}
          />
        )
      })}
    </fieldset>
  )
}

/** Somebody and for whom, in one text. */
function useAttendeeWords() {
  const t = useWords()
  const language = useLanguage()
  const personText = usePersonText()
  return ({ organization, person }: Attendee) => {
    const body = organization ? inLanguage(organization.name, language).text : t('meetings:noBody')
    return `${body} · ${person ? personText(person) : t('meetings:wholeBody')}`
  }
}
