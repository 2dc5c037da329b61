import type { FieldFault } from '@iltizam/shared/problems'

/** An object somewhere in a file, with the pointer to it. Its members may be of any type. */
interface Item {
  pointer: string
  members: Record<string, unknown>
}

/**
 * What the schema of minutes cannot say: numbers that stand twice, references to nothing, ends
 * before starts. It takes any JSON, so that a fault of shape hides none of these.
 */
export function contradictions(file: unknown): FieldFault[] {
  const root: Item = { pointer: '', members: membersOf(file) }
  const meeting = memberOf(root, 'meeting')
  const plan = memberOf(root, 'plan')
  const agenda = itemsOf(meeting, 'agenda')
  const commitments = itemsOf(plan, 'commitments')
  const stages = itemsOf(root, 'timelines').flatMap((timeline) => itemsOf(timeline, 'stages'))
  const numbers = commitments.map(({ members }) => members.number)
  return [
    ...turnedRound(plan, 'startYear', 'endYear'),
    ...repeated(commitments, 'number', 'duplicate-number'),
    ...repeated(agenda, 'order', 'duplicate-number'),
    ...unknown(
      itemsOf(meeting, 'discussion'),
      'agendaItem',
      agenda.map(({ members }) => members.order),
      'unknown-agenda-item',
    ),
    ...unknown(
      itemsOf(meeting, 'discussion'),
      'timeline',
      itemsOf(root, 'timelines').map(({ members }) => members.process),
      'unknown-timeline',
    ),
    ...commitments.flatMap((commitment) => inCommitment(commitment, numbers)),
    ...stages.flatMap((stage) => turnedRound(stage, 'from', 'to')),
  ]
}

function inCommitment(commitment: Item, numbers: readonly unknown[]): FieldFault[] {
  const activities = itemsOf(commitment, 'outstandingActivities')
  const remarks = itemsOf(commitment, 'remarks')
  const titles = activities.map(({ members }) => members.title)
  return [
    ...repeated(activities, 'title', 'duplicate-title'),
    ...unknown(remarks, 'activity', titles, 'unknown-activity'),
    ...unknown(remarks, 'commitment', numbers, 'unknown-commitment'),
  ]
}

/** Where a value stands again that stood before. */
function repeated(items: readonly Item[], member: string, rule: string): FieldFault[] {
  const values = items.map(({ members }) => members[member])
  return items.flatMap((item, index) =>
    values[index] !== undefined && values.indexOf(values[index]) < index
      ? [fault(item, member, rule)]
      : [],
  )
}

/** Where a reference is to none of the known values. */
function unknown(
  items: readonly Item[],
  member: string,
  known: readonly unknown[],
  rule: string,
): FieldFault[] {
  return items.flatMap((item) => {
    const value = item.members[member]
    return value === undefined || known.includes(value) ? [] : [fault(item, member, rule)]
  })
}

/** Years and months compare as they are written. */
function turnedRound(item: Item, start: string, end: string): FieldFault[] {
  const { [start]: from, [end]: to } = item.members
  return String(to) < String(from) && typeof from === typeof to
    ? [fault(item, end, 'before-start')]
    : []
}

const fault = ({ pointer }: Item, member: string, rule: string): FieldFault => ({
  pointer: `${pointer}/${member}`,
  rule,
  detail: rule,
})

function memberOf({ pointer, members }: Item, name: string): Item {
  return { pointer: `${pointer}/${name}`, members: membersOf(members[name]) }
}

function itemsOf({ pointer, members }: Item, name: string): Item[] {
  const list = members[name]
  if (!Array.isArray(list)) return []
  return list.map((item, index) => ({
    pointer: `${pointer}/${name}/${index}`,
    members: membersOf(item),
  }))
}

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
