import { addDays, type Day } from './days.ts'

/** The days of the week on which offices are closed; 0 is Sunday. */
const WEEKEND: readonly number[] = [0, 6]

/** Whether offices are open on a day. */
export const isWorkingDay = (day: Day): boolean =>
  !WEEKEND.includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day that comes so many working days after that one; before it where there are fewer than none. */
export function addWorkingDays(day: Day, many: number): Day {
  const step = many < 0 ? -1 : 1
  let [reached, left] = [day, Math.abs(many)]
  while (left > 0) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}
