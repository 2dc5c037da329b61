import type { Day } from '@iltizam/shared/days'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import { v7 as uuidv7 } from 'uuid'

import { fact, type Recording } from './plan-facts.ts'
import type { MinutesFile } from './schema.ts'

/** The committees that are there already, by name, with the day since which that name is known. */
export type KnownCommittees = ReadonlyMap<string, { id: string; since: Day }>

interface MeetingSurroundings {
  name: LocalizedText
  known: KnownCommittees
  organizationIds: ReadonlyMap<string, string>
  /** In the order of the participants. */
  people: readonly { id: string }[]
  recording: Recording
}

/** The committee that met, its meeting, and who was there. */
export function meetingFacts({ meeting }: MinutesFile, around: MeetingSurroundings) {
  const { name, known, people, recording } = around
  const before = known.get(meeting.committee)
  const committeeId = before?.id ?? uuidv7()
  // Older minutes tell that the committee was there, under that name, before anything was known of it.
  const isTold = before !== undefined && before.since <= recording.effectiveFrom
  const id = uuidv7()
  const { recordedAt, importId } = recording
  const bodyOf = (body: string | null) =>
    body === null ? null : (around.organizationIds.get(body) ?? null)
  const attended = [
    ...meeting.participants.map(({ body, attendance }, index) => ({
      organizationId: bodyOf(body),
      personId: people[index]?.id ?? null,
      attendance,
    })),
    ...meeting.absentBodies.map(({ name }) => ({
      organizationId: bodyOf(name),
      personId: null,
      attendance: 'absent' as const,
    })),
  ]
  return {
    committee: isTold
      ? null
      : { isNew: !before, revision: { ...fact(recording), committeeId, name, provenance: [] } },
    meeting: {
      row: { id, committeeId, heldOn: meeting.date, recordedAt, importId },
      attendances: attended.map((one) => ({ ...one, id: uuidv7(), meetingId: id, recordedAt })),
    },
  }
}

export type MeetingFacts = ReturnType<typeof meetingFacts>
