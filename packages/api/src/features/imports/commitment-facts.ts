import { type LocalizedText, writtenIn } from '@iltizam/shared/localized-text'
import { type Provenance, provenanceFrom, textState } from '@iltizam/shared/provenance'
import { standInWeight } from '@iltizam/shared/stand-in'
import { weightAsDecimal } from '@iltizam/shared/weights'
import { v7 as uuidv7 } from 'uuid'

import { ourText } from '../../i18n/our-text.ts'
import { fact, type Recording } from './plan-facts.ts'
import type { MinutesCommitment, MinutesSupplement } from './schema.ts'

/** What a commitment's facts refer to. */
export interface Surroundings {
  planId: string
  supplement: MinutesSupplement | undefined
  themeIds: readonly string[]
  organizationIds: ReadonlyMap<string, string>
  commitmentIds: ReadonlyMap<number, string>
  recording: Recording
}

/** A commitment, its activities, its printed figure and the remarks on it. */
export function commitmentFacts(source: MinutesCommitment, around: Surroundings) {
  const { recording, planId, commitmentIds } = around
  const id = commitmentIds.get(source.number) ?? uuidv7()
  const { themeId, leadId, ...described } = description(source, around)
  const activities = activityFacts(source, id, around)
  const { publishedProgress: progress } = source
  return {
    row: { id, planId, number: source.number },
    revision: { ...fact(recording), commitmentId: id, themeId, leadId, ...described },
    activities,
    published:
      progress === null
        ? []
        : [{ ...fact(recording), commitmentId: id, progress, importId: recording.importId }],
    remarks: source.remarks.map((remark, index) => ({
      ...fact(recording),
      commitmentId: id,
      position: index + 1,
      kind: remark.kind,
      text: writtenIn(recording.language, remark.text),
      activityId: activities.find(({ title }) => title === remark.activity)?.row.id ?? null,
      dependsOnId: found(commitmentIds, remark.commitment),
      responsibleId: found(around.organizationIds, remark.responsible),
      expectedBy: remark.expectedBy ?? null,
      fromProgress: remark.from ?? null,
      toProgress: remark.to ?? null,
      importId: recording.importId,
    })),
  }
}

const found = <K>(ids: ReadonlyMap<K, string>, key: K | undefined) =>
  key === undefined ? null : (ids.get(key) ?? null)

/** Theme, lead and title: the minutes give the title alone. */
function description({ number, title }: MinutesCommitment, around: Surroundings) {
  const { supplement, recording, themeIds } = around
  const added = supplement?.commitments.find((candidate) => candidate.number === number)
  const lead = supplement?.organizations.find(({ code }) => code === added?.lead)
  const theme =
    supplement?.themes.findIndex(({ commitments }) => commitments.includes(number)) ?? -1
  const ofTitle = added ? provenanceFrom(added.titleProvenance, () => ['title.fr', 'title.en']) : []
  const provenance: Provenance[] = [
    ...ofTitle,
    ...(added ? provenanceFrom(added.leadProvenance, () => ['lead']) : []),
    ...(supplement?.themes[theme] ? themeProvenance(supplement.themes[theme]) : []),
  ]
  return {
    title: writtenIn(recording.language, title, added?.title, textState(ofTitle)),
    themeId: themeIds[theme] ?? null,
    leadId: found(around.organizationIds, lead?.name.ar),
    provenance,
  }
}

const themeProvenance = ({ provenance }: { provenance: string }) =>
  provenanceFrom(provenance, (subject) =>
    subject === 'assignment of commitments' ? ['theme'] : [],
  )

function activityFacts(source: MinutesCommitment, commitmentId: string, around: Surroundings) {
  const listed = source.outstandingActivities.map(({ title, progress }, index) => {
    const elsewhere = source.remarks.find(
      (remark) => remark.activity === title && remark.responsible !== undefined,
    )?.responsible
    return activity(around.recording, {
      commitmentId,
      position: index + 1,
      standsForCompleted: false,
      title: writtenIn(around.recording.language, title),
      responsibleId: found(around.organizationIds, elsewhere),
      progress,
      weight: null,
    })
  })
  const weight = standInWeight(
    source.publishedProgress,
    source.outstandingActivities.map(({ progress }) => progress),
  )
  if (weight === null) return listed
  const standIn = activity(around.recording, {
    commitmentId,
    position: listed.length + 1,
    standsForCompleted: true,
    title: ourText('imports:standIn.title'),
    responsibleId: null,
    progress: 100,
    weight: { weight: weightAsDecimal(weight), reason: standInReason(source) },
  })
  return [...listed, standIn]
}

interface ActivitySource {
  commitmentId: string
  position: number
  standsForCompleted: boolean
  title: LocalizedText
  responsibleId: string | null
  /** Null: not reported, of which there is no fact to keep. */
  progress: number | null
  weight: { weight: string; reason: LocalizedText } | null
}

function activity(recording: Recording, source: ActivitySource) {
  const { commitmentId, position, standsForCompleted, title, responsibleId } = source
  const activityId = uuidv7()
  const { importId } = recording
  return {
    title: title[title.source]?.text,
    row: { id: activityId, commitmentId, position, standsForCompleted },
    revision: { ...fact(recording), activityId, title, responsibleId },
    progress:
      source.progress === null
        ? []
        : [{ ...fact(recording), activityId, progress: source.progress, importId }],
    weights: source.weight ? [{ ...fact(recording), activityId, ...source.weight }] : [],
  }
}

/** The derivation in figures, so that anyone can repeat it. */
function standInReason({ publishedProgress, outstandingActivities }: MinutesCommitment) {
  const published = publishedProgress ?? 0
  if (published === 100) return ourText('imports:standIn.complete')
  const missing = outstandingActivities.reduce(
    (sum, { progress }) => sum + 100 - (progress ?? 0),
    0,
  )
  return ourText('imports:standIn.reason', {
    published,
    missing,
    lacking: 100 - published,
    listed: outstandingActivities.length,
  })
}
