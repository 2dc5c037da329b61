import type { Day } from '@iltizam/shared/days'
import { writtenIn } from '@iltizam/shared/localized-text'
import { provenanceFrom, textState } from '@iltizam/shared/provenance'
import type { Language } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { MinutesFile, MinutesSupplement } from './schema.ts'

/** What all facts of one import share. */
export interface Recording {
  importId: string
  language: Language
  effectiveFrom: Day
  recordedAt: Date
}

/** The two clocks and a name for one more fact of an import. */
export const fact = ({ effectiveFrom, recordedAt }: Recording) => ({
  id: uuidv7(),
  effectiveFrom,
  recordedAt,
})

/** The plan and its themes as the minutes and the supplement give them. */
export function planFacts(
  { plan }: MinutesFile,
  supplement: MinutesSupplement | undefined,
  recording: Recording,
) {
  const planId = uuidv7()
  const added = supplement?.plan
  const fields = ['implementationEnds', 'title.fr', 'title.en']
  const provenance = added ? provenanceFrom(added.provenance, () => fields) : []
  const { language } = recording
  const themes = (supplement?.themes ?? []).map((theme, index) => {
    const id = uuidv7()
    const own = provenanceFrom(theme.provenance, (subject) =>
      subject === 'names' ? ['title'] : [],
    )
    const { ar = theme.code, ...translations } = theme.name
    return {
      row: { id, planId, position: index + 1 },
      revision: {
        ...fact(recording),
        themeId: id,
        title: writtenIn('ar', ar, translations, textState(own)),
        provenance: own,
      },
    }
  })
  return {
    plan: { id: planId, slug: `${plan.startYear}-${plan.endYear}`, ordinal: plan.ordinal },
    revision: {
      ...fact(recording),
      planId,
      title: writtenIn(language, plan.title, added?.title, textState(provenance)),
      status: 'implementing' as const,
      startYear: plan.startYear,
      endYear: plan.endYear,
      implementationEnds: added?.implementationEnds ?? null,
      provenance,
    },
    themes,
  }
}

/** The people whom the minutes name, in their order. */
export function personFacts({ meeting }: MinutesFile, { importId, recordedAt }: Recording) {
  return meeting.participants.map(({ name, title: honorific = null }) => ({
    id: uuidv7(),
    name,
    honorific,
    recordedAt,
    importId,
  }))
}
