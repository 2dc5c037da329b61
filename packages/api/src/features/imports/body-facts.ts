import type { Day } from '@iltizam/shared/days'
import { writtenIn } from '@iltizam/shared/localized-text'
import { provenanceFrom, textState } from '@iltizam/shared/provenance'
import type { OrganizationKind } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import { fact, type Recording } from './plan-facts.ts'
import type { MinutesFile, MinutesSupplement } from './schema.ts'

/** The bodies that are there already, by name, with the day since which that name is known. */
export type KnownBodies = ReadonlyMap<string, { id: string; since: Day }>

/** The bodies that the minutes or the supplement name, by their name in the minutes' language. */
export function bodyFacts(
  file: MinutesFile,
  supplement: MinutesSupplement | undefined,
  knownBodies: KnownBodies,
  recording: Recording,
) {
  const supplied = new Map(supplement?.organizations.map((body) => [body.name.ar ?? '', body]))
  const kinds = new Map<string, OrganizationKind>([
    ...[...supplied].map(([name, { kind }]) => [name, kind] as const),
    ...bodiesOf(file),
  ])
  return [...kinds].map(([name, kind]) => {
    const known = knownBodies.get(name)
    const id = known?.id ?? uuidv7()
    // Older minutes tell that the body was there, under that name, before anything was known of it.
    if (known && known.since <= recording.effectiveFrom) return { name, id, facts: null }
    const added = supplied.get(name)
    const provenance = added
      ? provenanceFrom(added.provenance, (subject) =>
          subject.split(', ').map((language) => `name.${language}`),
        )
      : []
    const revision = {
      ...fact(recording),
      organizationId: id,
      name: writtenIn(recording.language, name, added?.name, textState(provenance)),
      kind,
      provenance,
    }
    return { name, id, facts: { row: known ? null : { id }, revision } }
  })
}

function bodiesOf({ meeting, plan }: MinutesFile): [string, OrganizationKind][] {
  const remarks = plan.commitments.flatMap((commitment) => commitment.remarks)
  return [
    ...remarks.flatMap(({ responsible }): [string, OrganizationKind][] =>
      responsible === undefined ? [] : [[responsible, 'public']],
    ),
    ...meeting.participants.flatMap(
      ({ body, bodyKind = 'public' }): [string, OrganizationKind][] =>
        body === null ? [] : [[body, bodyKind]],
    ),
    ...meeting.absentBodies.map(({ name, bodyKind }): [string, OrganizationKind] => [
      name,
      bodyKind,
    ]),
  ]
}
