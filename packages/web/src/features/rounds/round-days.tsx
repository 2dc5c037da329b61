import type { RoundDays } from '@iltizam/shared/rounds'

import type { Fault } from '../../forms/faults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { FieldProps } from '../../ui/field-frame.tsx'

const DAYS = ['opensOn', 'dueOn', 'locksOn'] as const

interface RoundDaysFieldsProps {
  field: (name: keyof RoundDays) => Omit<FieldProps<string>, 'label'>
}

/** The three days of a round. */
export function RoundDaysFields({ field }: RoundDaysFieldsProps) {
  const t = useWords()
  return DAYS.map((day) => <DateField key={day} {...field(day)} label={t(`rounds:days.${day}`)} />)
}

/** The days that are missing. */
export const roundDayFaults = (days: RoundDays): Fault[] =>
  DAYS.filter((day) => days[day] === '').map((day) => ({ pointer: `#/${day}`, rule: 'required' }))

export const daysOf = ({ opensOn, dueOn, locksOn }: RoundDays): RoundDays => ({
  opensOn,
  dueOn,
  locksOn,
})
