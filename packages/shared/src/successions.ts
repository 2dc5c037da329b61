import type { Day } from './days.ts'
import { type FieldFault, ruleFault } from './problems.ts'
import type { SuccessionKind } from './vocabulary.ts'

/** Bodies that come to an end, and those that go on with what they did. */
export interface Succession {
  kind: SuccessionKind
  predecessorIds: readonly string[]
  successorIds: readonly string[]
}

/**
 * What a merger or a split cannot be: a merger leads to one body, which may have been there before; a
 * split comes from one and leads to several. Whoever ends does not go on.
 */
export function successionFaults({ kind, predecessorIds, successorIds }: Succession): FieldFault[] {
  const isMerger = kind === 'merged'
  return [
    ...(isMerger && successorIds.length > 1 ? [ruleFault('#/successorIds', 'one-successor')] : []),
    ...(!isMerger && predecessorIds.length > 1
      ? [ruleFault('#/predecessorIds', 'one-predecessor')]
      : []),
    ...(!isMerger && successorIds.length < 2
      ? [ruleFault('#/successorIds', 'several-successors')]
      : []),
    ...successorIds.flatMap((id, index) =>
      predecessorIds.includes(id) ? [ruleFault(`#/successorIds/${index}`, 'other-body')] : [],
    ),
  ]
}

/**
 * Whether a body is no more on a day. From then on it cannot newly lead, support, answer for
 * anything, get a mandate or a seat; what names it already goes on naming it until it is changed.
 */
export const hasEnded = ({ endedOn }: { endedOn: Day | null }, day: Day): boolean =>
  endedOn !== null && endedOn <= day
