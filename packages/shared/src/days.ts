/** A day of the calendar in the instance's zone: '2023-03-28'. It has no time and no zone. */
export type Day = string

/** The calendar has no year 0, and neither has the database. */
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/

/** Whether the text names a day that exists: '2023-02-30' does not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** The day that this instant falls on in that zone; in the reader's own if none is named. */
export function dayIn(timeZone: string | undefined, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

/** The hour of the day, from 0 to 23, that this instant falls in, in that zone. */
export const hourIn = (timeZone: string, instant: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
      instant,
    ),
  )

/** The day that ends with this instant, in that zone; null where it falls within a day. */
export function dayEndingAt(timeZone: string | undefined, instant: Date): Day | null {
  const last = dayIn(timeZone, new Date(instant.getTime() - 1))
  return last === dayIn(timeZone, instant) ? null : last
}

/** How many days there are from a day to another; fewer than none where it comes before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The day that comes so many days after that one; before it where there are fewer than none. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 'YYYY-MM-DD'.length)
}
