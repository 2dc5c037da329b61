import type { Day } from './days.ts'
import { type FieldFault, ruleFault } from './problems.ts'
import type { RoundState } from './vocabulary.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** The days of a round, in the instance's zone. Each is in what it names. */
export interface RoundDays {
  /** The first day on which bodies report. */
  opensOn: Day
  /** The last day on which a report is on time. */
  dueOn: Day
  /** The last day on which bodies report. */
  locksOn: Day
}

export interface Round extends RoundDays {
  cancelled: boolean
}

/** Where a round stands on a day. */
export function roundState({ opensOn, dueOn, locksOn, cancelled }: Round, today: Day): RoundState {
  if (cancelled) return 'cancelled'
  if (today < opensOn) return 'planned'
  if (today <= dueOn) return 'open'
  return today <= locksOn ? 'overdue' : 'locked'
}

/** Everything that keeps a round from being made on a day beside the others of its plan. */
export const newRoundFaults = (
  days: RoundDays,
  { others, today }: { others: readonly Round[]; today: Day },
): FieldFault[] => [
  ...(days.opensOn < today ? [ruleFault('#/opensOn', 'day-over')] : []),
  ...orderFaults(days, days),
  ...overlapFaults(days, others, 'opensOn'),
]

/**
 * Everything that keeps a round from being changed on a day: what is over stays as it was, and
 * nothing is moved to a day that is over. One that has begun is not taken back, and one that was taken
 * back stays so.
 */
export function roundChangeFaults(
  before: Round,
  after: Round,
  { others, today }: { others: readonly Round[]; today: Day },
): FieldFault[] {
  if (before.cancelled) return [ruleFault('#/cancelled', 'cancelled-already')]
  const moved = DAYS.filter((day) => before[day] !== after[day])
  const given = Object.fromEntries(moved.map((day) => [day, after[day]]))
  const hasBegun = before.opensOn <= today
  return [
    ...moved.flatMap((day) => {
      // It opens in the morning; it is due, and locks, when its day is over.
      const isOver = day === 'opensOn' ? hasBegun : before[day] < today
      return isOver || after[day] < today ? [ruleFault(`#/${day}`, 'day-over')] : []
    }),
    ...orderFaults(after, given),
    ...(after.cancelled ? [] : overlapFaults(after, others, moved[0] ?? 'opensOn')),
    ...(after.cancelled && hasBegun ? [ruleFault('#/cancelled', 'begun-already')] : []),
  ]
}

const DAYS = ['opensOn', 'dueOn', 'locksOn'] as const

/** A day that comes before the one that it follows, at whichever of the two was given. */
function orderFaults(days: RoundDays, given: Partial<RoundDays>): FieldFault[] {
  const steps = [
    ['opensOn', 'dueOn'],
    ['dueOn', 'locksOn'],
  ] as const
  return steps.flatMap(([first, then]) => {
    if (days[first] <= days[then] || !(first in given || then in given)) return []
    return [ruleFault(`#/${then in given ? then : first}`, 'days-out-of-order')]
  })
}

/** Bodies are in one round of a plan at a time. */
const overlapFaults = (
  { opensOn, locksOn }: RoundDays,
  others: readonly Round[],
  at: keyof RoundDays,
): FieldFault[] =>
  others.some((other) => !other.cancelled && opensOn <= other.locksOn && other.opensOn <= locksOn)
    ? [ruleFault(`#/${at}`, 'another-round')]
    : []

/**
 * The round that a day's word belongs to: the last one that had opened. What the secretariat takes
 * down after it has locked belongs to it too.
 */
export const roundOf = <R extends Round>(rounds: readonly R[], day: Day): R | null =>
  rounds
    .filter(({ opensOn, cancelled }) => !cancelled && opensOn <= day)
    .reduce<R | null>(
      (last, round) => (last === null || last.opensOn < round.opensOn ? round : last),
      null,
    )

/**
 * Whether a body may report on a day. A plan that has had no round yet takes reports at any time;
 * once a round has locked, only from whom it was opened again for.
 */
export function takesReports(
  rounds: readonly Round[],
  { today, reopenedUntil }: { today: Day; reopenedUntil: Day | null },
): boolean {
  const round = roundOf(rounds, today)
  if (round === null || today <= round.locksOn) return true
  return reopenedUntil !== null && today <= reopenedUntil
}

/** What is written to who reports, in the order in which it comes. */
export const ROUND_REMINDERS = ['opened', 'due', 'overdue'] as const
export type RoundReminder = (typeof ROUND_REMINDERS)[number]

/** In working days: so long before a round is due its reporters are reminded. */
const AHEAD = 3

/**
 * What is to be written of a round on a day; null on a day off, and where it is not open. What was to be
 * written before and was not is left out: a mail that comes late would say what is over.
 */
export function roundReminder(round: Round, today: Day): RoundReminder | null {
  const state = roundState(round, today)
  if (!isWorkingDay(today) || (state !== 'open' && state !== 'overdue')) return null
  if (state === 'overdue') return 'overdue'
  return today >= addWorkingDays(round.dueOn, -AHEAD) ? 'due' : 'opened'
}

/** What a round knows of an activity on which a report is expected. */
export interface ExpectedActivity {
  /** Who answers for it; null: nobody is named. */
  organizationId: string | null
  /** The day of the first word in the round; null while there is none. */
  saidOn: Day | null
  /** A report from before it waits for its decision, so that there is nothing to say. */
  isWaiting: boolean
}

/** Whether a round has what it expects of an activity. */
export const isReceived = ({
  saidOn,
  isWaiting,
}: Pick<ExpectedActivity, 'saidOn' | 'isWaiting'>): boolean => saidOn !== null || isWaiting

/** How many reports a round expects, has received, and received by the day on which they were due. */
export interface RoundCounts {
  expected: number
  received: number
  onTime: number
}

export function roundCounts(
  activities: readonly ExpectedActivity[],
  { dueOn }: Pick<RoundDays, 'dueOn'>,
): RoundCounts {
  const count = (of: (activity: ExpectedActivity) => boolean) => activities.filter(of).length
  return {
    expected: activities.length,
    received: count(isReceived),
    onTime: count(({ saidOn, isWaiting }) => (saidOn === null ? isWaiting : saidOn <= dueOn)),
  }
}
