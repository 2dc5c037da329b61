import { type FieldFault, ruleFault } from './problems.ts'
import type { Attendance } from './vocabulary.ts'

/** Who came to a meeting, or which body did not: a person, a body, or a person for a body. */
export interface Attended {
  /** Null: an expert or a guest who spoke for no body. */
  organizationId: string | null
  /** Null: the body as a whole. */
  personId: string | null
  attendance: Attendance
}

export const isOfTheSame = (one: Attended, other: Attended): boolean =>
  one.organizationId === other.organizationId && one.personId === other.personId

/** The places of a list that speak of nobody, or of the same once more. */
export function attendanceFaults(attendances: readonly Attended[]): FieldFault[] {
  return attendances.flatMap((one, index) => {
    const pointer = `#/attendances/${index}`
    if (one.organizationId === null && one.personId === null)
      return [ruleFault(`${pointer}/organizationId`, 'required')]
    const isRepeated = attendances.slice(0, index).some((earlier) => isOfTheSame(one, earlier))
    return isRepeated ? [ruleFault(pointer, 'listed-twice')] : []
  })
}

/** The bodies of which nobody came, neither in person nor remotely. */
export function absentBodies(attendances: readonly Attended[]): string[] {
  const came = attendances.filter(({ attendance }) => cameTo(attendance))
  const bodies = new Set(attendances.flatMap(({ organizationId }) => organizationId ?? []))
  return [...bodies].filter((id) => !came.some(({ organizationId }) => organizationId === id))
}

/** Whether somebody was at the meeting, wherever they sat. */
export const cameTo = (attendance: Attendance): boolean =>
  attendance === 'in-person' || attendance === 'remote'
