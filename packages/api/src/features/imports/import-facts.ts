import { writtenIn } from '@iltizam/shared/localized-text'
import { progressOfActivities, shownProgress } from '@iltizam/shared/progress'
import { provenanceFrom, textState } from '@iltizam/shared/provenance'
import { weightOrDefault } from '@iltizam/shared/weights'
import { v7 as uuidv7 } from 'uuid'

import type { Change } from '../audit/repository.ts'
import { bodyFacts, type KnownBodies } from './body-facts.ts'
import { commitmentFacts } from './commitment-facts.ts'
import { type KnownCommittees, type MeetingFacts, meetingFacts } from './meeting-facts.ts'
import { personFacts, planFacts, type Recording } from './plan-facts.ts'
import type { MinutesFile, MinutesSupplement } from './schema.ts'

/** The meeting is null where it is recorded already. */
export type ImportFacts = Omit<ReturnType<typeof importFacts>, 'meeting'> & {
  meeting: MeetingFacts['meeting'] | null
}

/** What is there already that minutes may speak of. */
export interface Known {
  bodies: KnownBodies
  committees: KnownCommittees
}

/** Everything that minutes say, as rows. */
export function importFacts(
  file: MinutesFile,
  supplement: MinutesSupplement | undefined,
  known: Known,
  recordedAt: Date,
) {
  const { meeting, language = 'ar' } = file
  const recording: Recording = {
    importId: uuidv7(),
    language,
    effectiveFrom: meeting.date,
    recordedAt,
  }
  const meetingState = textState(
    provenanceFrom(supplement?.meeting.provenance ?? 'illustrative', (subject) => [subject]),
  )
  const named = (text: string, translations?: { ar?: string; fr?: string; en?: string }) =>
    writtenIn(language, text, translations, meetingState)
  const plan = planFacts(file, supplement, recording)
  const bodies = bodyFacts(file, supplement, known.bodies, recording)
  const people = personFacts(file, recording)
  const organizationIds = new Map(bodies.map(({ name, id }) => [name, id]))
  const committeeName = named(meeting.committee, supplement?.meeting.committee)
  const held = meetingFacts(file, {
    name: committeeName,
    known: known.committees,
    organizationIds,
    people,
    recording,
  })
  const commitmentIds = new Map(file.plan.commitments.map(({ number }) => [number, uuidv7()]))
  const commitments = file.plan.commitments.map((commitment) =>
    commitmentFacts(commitment, {
      planId: plan.plan.id,
      supplement,
      themeIds: plan.themes.map(({ row }) => row.id),
      organizationIds,
      commitmentIds,
      recording,
    }),
  )
  return {
    import: {
      id: recording.importId,
      planId: plan.plan.id,
      body: committeeName,
      document: named(meeting.title, supplement?.meeting.title),
      heldOn: meeting.date,
      recordedAt,
      content: withoutNames(file, people),
    },
    plan,
    organizations: bodies.flatMap(({ facts }) => facts ?? []),
    people,
    ...held,
    commitments,
    activities: commitments.flatMap(({ activities }) => activities),
  }
}

/** The file as it is kept: people are referred to, so that a name can be erased in one place. */
function withoutNames(file: MinutesFile, people: readonly { id: string }[]) {
  const participants = file.meeting.participants.map(({ name: _, title: __, ...rest }, index) => ({
    ...rest,
    personId: people[index]?.id,
  }))
  return { ...file, meeting: { ...file.meeting, participants } }
}

type ImportedKind = 'import' | 'plan' | 'theme' | 'person' | 'commitment' | 'activity' | 'remark'

/** One event for each object that came into being, with what is said of it. */
export function changesOf(facts: ImportFacts): Change[] {
  const { plan, organizations, people, committee, meeting, commitments, activities } = facts
  const created = (kind: ImportedKind, objectId: string, after: object): Change => ({
    action: `${kind}.created`,
    objectId,
    after,
  })
  const { content: _, ...imported } = facts.import
  return [
    created('import', imported.id, imported),
    created('plan', plan.plan.id, { ...plan.plan, ...plan.revision }),
    ...plan.themes.map(({ row, revision }) => created('theme', row.id, { ...row, ...revision })),
    ...organizations.map(({ row, revision }) => ({
      action: row ? ('organization.created' as const) : ('organization.recorded' as const),
      objectId: revision.organizationId,
      after: revision,
    })),
    ...people.map(({ id, importId, name, honorific }) => ({
      ...created('person', id, { importId }),
      personal: { name, honorific },
    })),
    ...(committee
      ? [
          {
            action: committee.isNew
              ? ('committee.created' as const)
              : ('committee.recorded' as const),
            objectId: committee.revision.committeeId,
            after: committee.revision,
          },
        ]
      : []),
    ...(meeting ? [heldEvent(meeting)] : []),
    ...commitments.map(({ row, revision, published }) =>
      created('commitment', row.id, { ...row, ...revision, published }),
    ),
    ...activities.map(({ row, revision, weights, progress }) =>
      created('activity', row.id, { ...row, ...revision, weights, progress }),
    ),
    ...commitments.flatMap(({ remarks }) =>
      remarks.map((remark) => created('remark', remark.id, remark)),
    ),
  ]
}

function heldEvent({ row, attendances }: MeetingFacts['meeting']): Change {
  const { id: objectId, recordedAt: _, ...held } = row
  const attended = attendances.map(({ organizationId, personId, attendance }) => ({
    organizationId,
    personId,
    attendance,
  }))
  return { action: 'meeting.held', objectId, after: { ...held, attendances: attended } }
}

/** Whether people see two figures: what was printed, and another one that is computed. */
function isBesidePublished({ activities, published }: ImportFacts['commitments'][number]): boolean {
  const progress = progressOfActivities(
    activities.map(({ progress: [reported], weights: [set] }) => ({
      weight: weightOrDefault(set?.weight ?? null),
      reportedProgress: reported?.progress ?? null,
      cancelled: false,
    })),
  )
  return published.some((figure) => figure.progress !== shownProgress(progress))
}

/** What an import comes to, in figures. */
export function outcomeOf({
  commitments,
  activities,
  organizations,
  people,
}: ImportFacts): ImportOutcome {
  const listed = activities.filter(({ row }) => !row.standsForCompleted)
  return {
    commitments: commitments.length,
    activities: listed.length,
    notReported: listed.filter(({ progress }) => progress.length === 0).length,
    remarks: commitments.flatMap(({ remarks }) => remarks).length,
    organizations: organizations.filter(({ row }) => row).length,
    people: people.length,
    besidePublished: commitments.filter(isBesidePublished).map(({ row }) => row.number),
  }
}

export interface ImportOutcome {
  commitments: number
  /** Activities that the minutes list, and those of them without a figure. */
  activities: number
  notReported: number
  remarks: number
  /** Bodies that were not known before. */
  organizations: number
  people: number
  /** Commitments whose printed figure stands beside another one that is computed. */
  besidePublished: number[]
}
