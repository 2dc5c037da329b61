import { type Period, periodsOverlap } from './periods.ts'

/** A seat of a committee, and who has it: null while its body has named nobody. */
export interface HeldSeat extends Period {
  personId: string | null
}

/** Whether somebody has a seat of the committee already for a part of that time: nobody sits twice. */
export const sitsAlready = (seat: HeldSeat, others: readonly HeldSeat[]): boolean =>
  seat.personId !== null &&
  others.some((other) => other.personId === seat.personId && periodsOverlap(seat, other))
